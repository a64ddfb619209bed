package org.whoowns.mcp;

import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whoowns.api.ApiCaller;

/// Whether a request is let in, and for whom.
sealed interface Admission {

    /// @param caller whom the request is for, by the params of its message
    /// @param signature the verified signature, with which nothing is executed twice; null without one
    record Granted(
            Function<Map<String, Object>, ApiCaller> caller,
            @Nullable String signature) implements Admission {}

    /// @param retryAfter null if trying again does not help
    record Refused(
            HttpStatus status, String sentence, @Nullable Duration retryAfter) implements Admission {

        Refused(HttpStatus status, String sentence) {
            this(status, sentence, null);
        }
    }
}
