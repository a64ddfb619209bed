package org.whoowns.slack.client.http;

import java.time.Duration;
import okhttp3.Response;

/// The pause that a response with status 429 asks for, in its header `Retry-After`.
public final class RetryAfter {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private RetryAfter() {}

    static boolean isAsked(Response response) {
        return response.code() == TOO_MANY_REQUESTS;
    }

    /// At least a second.
    public static Duration of(Response response) {
        var seconds = response.header("Retry-After", "");
        return seconds != null && seconds.matches("0*[1-9][0-9]{0,5}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : SHORTEST;
    }
}
