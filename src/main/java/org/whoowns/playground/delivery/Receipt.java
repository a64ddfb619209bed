package org.whoowns.playground.delivery;

import java.util.Map;

/// What came of one request to the app.
public sealed interface Receipt {

    record Answered(int status, Map<String, String> headers, String body) implements Receipt {
        public Answered {
            headers = Map.copyOf(headers);
        }
    }

    /// No answer within Slack's three seconds.
    record Late() implements Receipt {}

    record Unreached() implements Receipt {}

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
