package org.whoowns.slack.request;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/// Reason for rejecting a request.
public enum RequestRejection {
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    UNSIGNED(HttpStatus.UNAUTHORIZED),
    STALE(HttpStatus.UNAUTHORIZED),
    FORGED(HttpStatus.UNAUTHORIZED),
    NOT_UTF_8(HttpStatus.BAD_REQUEST),
    UNREADABLE(HttpStatus.BAD_REQUEST),
    /// Slack redelivers events later.
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    STOPPING(HttpStatus.SERVICE_UNAVAILABLE);

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
