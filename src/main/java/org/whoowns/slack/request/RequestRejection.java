package org.whoowns.slack.request;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/// Reason for rejecting a request.
public enum RequestRejection {
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    COMPRESSED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /// The headers or the body take too long to arrive.
    SLOW(HttpStatus.REQUEST_TIMEOUT),
    UNSIGNED(HttpStatus.UNAUTHORIZED),
    STALE(HttpStatus.UNAUTHORIZED),
    FORGED(HttpStatus.UNAUTHORIZED),
    NOT_UTF_8(HttpStatus.BAD_REQUEST),
    UNREADABLE(HttpStatus.BAD_REQUEST),
    /// Well-formed, but not what the app needs. It is acknowledged, because it will not get better when Slack retries.
    UNUSABLE(HttpStatus.OK),
    /// Slack redelivers events later.
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    STOPPING(HttpStatus.SERVICE_UNAVAILABLE),
    /// A connection too many. It is closed without a response.
    CROWDED(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    RequestRejection(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /// The label in metrics and the log.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
