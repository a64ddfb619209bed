package org.whoowns.slack.client.http;

import java.util.stream.IntStream;
import okhttp3.FormBody;
import okhttp3.Request;

/// What one of Slack's rate limits counts: the messages to a channel, the calls of another method, or the posts to a
/// response URL, each for one workspace.
///
/// @param tokenHash tells workspaces apart, which may share a channel
/// @param channel empty if the limit is not one for messages to a channel
/// @param target the method, or the path of a response URL
record RateLimitScope(int tokenHash, String channel, String target) {

    static RateLimitScope of(Request request) {
        var method = ApiMethod.of(request);
        return new RateLimitScope(
                String.valueOf(request.header("Authorization")).hashCode(),
                method.isMessage() ? channel(request) : "",
                method.isResponseUrl() ? request.url().encodedPath() : method.group());
    }

    boolean isChannel() {
        return !channel.isEmpty();
    }

    private static String channel(Request request) {
        return request.body() instanceof FormBody form
                ? IntStream.range(0, form.size())
                        .filter(index -> form.name(index).equals("channel"))
                        .mapToObj(form::value)
                        .findFirst()
                        .orElse("")
                : "";
    }

    /// Hides the path of a response URL, which is secret.
    @Override
    public String toString() {
        return "RateLimitScope[]";
    }
}
