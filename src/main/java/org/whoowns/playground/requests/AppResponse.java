package org.whoowns.playground.requests;

import java.util.Map;

/// Result of one request to the app.
public sealed interface AppResponse {

    record Answered(int status, Map<String, String> headers, String body) implements AppResponse {
        public Answered {
            headers = Map.copyOf(headers);
        }
    }

    /// No response within the time limit.
    record Late() implements AppResponse {}

    record Unreached() implements AppResponse {}

    default boolean isSuccess() {
        return this instanceof Answered answered && answered.status() >= 200 && answered.status() < 300;
    }

    /// Value of the header `x-slack-retry-reason`.
    default String retryReason() {
        return switch (this) {
            case Answered answered -> "http_error";
            case Late late -> "http_timeout";
            case Unreached unreached -> "connection_failed";
        };
    }

    /// The error code that Slack shows to the user.
    default String errorCode() {
        return switch (this) {
            case Late late -> "operation_timeout";
            case Answered _, Unreached _ -> "dispatch_failed";
        };
    }
}
