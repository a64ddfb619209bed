package org.whoowns.slack.client.http;

import java.time.Duration;
import java.util.Set;
import okhttp3.Request;

/// Web API method of a call, such as `chat.postMessage`; `response_url` for response URLs, whose paths are secret.
record ApiMethod(String method) {

    private static final ApiMethod RESPONSE_URL = new ApiMethod("response_url");
    private static final String MESSAGES = "chat.post";
    private static final Set<String> READS = Set.of(".info", ".list", ".history");
    private static final Set<String> IDEMPOTENT_WRITES = Set.of(
            "auth.test", "views.publish", "views.update", "chat.update", "conversations.open", "apps.connections.open");
    /// Whoever asked is still interested.
    private static final Duration WORTH_WAITING = Duration.ofSeconds(30);
    /// A trigger expires after three seconds.
    private static final Duration OF_A_TRIGGER = Duration.ofSeconds(2);

    static ApiMethod of(Request request) {
        var path = request.url().pathSegments();
        var isMethod = path.size() >= 2
                && path.get(path.size() - 2).equals("api")
                && path.getLast().matches("[a-zA-Z0-9.]{1,80}");
        return isMethod ? new ApiMethod(path.getLast()) : RESPONSE_URL;
    }

    /// Messages are not: one that may have been posted is never posted again.
    boolean isIdempotent() {
        return READS.stream().anyMatch(method::endsWith) || IDEMPOTENT_WRITES.contains(method);
    }

    boolean isMessage() {
        return method.startsWith(MESSAGES);
    }

    boolean isResponseUrl() {
        return equals(RESPONSE_URL);
    }

    /// The methods that share a rate limit.
    String group() {
        return isMessage() ? MESSAGES : method;
    }

    /// How long a call may wait for another attempt.
    Duration maxWait() {
        return switch (method) {
            case "views.open", "views.push" -> OF_A_TRIGGER;
            // the connection has a schedule of its own
            case "apps.connections.open" -> Duration.ZERO;
            default -> WORTH_WAITING;
        };
    }
}
