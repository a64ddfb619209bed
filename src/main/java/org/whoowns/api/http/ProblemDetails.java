package org.whoowns.api.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import org.whoowns.api.ApiException;

/// Problem details of a failed request (RFC 9457).
///
/// @param title the reason phrase of the status
/// @param detail a sentence for people
record ProblemDetails(String type, String title, int status, String detail) {

    private static final String MEDIA_TYPE = "application/problem+json";

    static MutableHttpResponse<ProblemDetails> response(HttpStatus status, String detail) {
        return HttpResponse.<ProblemDetails>status(status)
                .contentType(MEDIA_TYPE)
                .body(new ProblemDetails("about:blank", status.getReason(), status.getCode(), detail));
    }

    static MutableHttpResponse<ProblemDetails> response(ApiException problem) {
        return switch (problem.kind()) {
            case INVALID -> response(HttpStatus.BAD_REQUEST, problem.sentence());
            case NOT_FOUND -> response(HttpStatus.NOT_FOUND, problem.sentence());
            case UNAVAILABLE ->
                response(HttpStatus.SERVICE_UNAVAILABLE, problem.sentence()).header("Retry-After", "10");
        };
    }
}
