package org.whoowns.playground.requests;

import java.util.Map;

/// What came of one request to the app.
public sealed interface AppResponse {

    record Answered(int status, Map<String, String> headers, String body) implements AppResponse {
        public Answered {
            headers = Map.copyOf(headers);
        }
    }

    /// No answer within Slack's three seconds.
    record Late() implements AppResponse {}

    record Unreached() implements AppResponse {}

    default boolean isFine() {
        return this instanceof Answered answered && answered.status() >= 200 && answered.status() < 300;
    }

    /// Why Slack would send it again, in the words of `x-slack-retry-reason`.
    default String reason() {
        return switch (this) {
            case Answered answered -> "http_error";
            case Late late -> "http_timeout";
            case Unreached unreached -> "connection_failed";
        };
    }

    /// The error code that a person would be shown.
    default String trouble() {
        return switch (this) {
            case Answered answered -> "dispatch_failed";
            case Late late -> "operation_timeout";
            case Unreached unreached -> "dispatch_failed";
        };
    }
}
