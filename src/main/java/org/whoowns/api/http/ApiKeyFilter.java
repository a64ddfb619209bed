package org.whoowns.api.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.whoowns.api.key.ApiKeyRing;
import org.whoowns.api.key.KeyHolder;
import org.whoowns.api.key.KeyRateLimiter;

/// Lets only holders of an API key in, and none of them too often.
@ServerFilter("/api/v1/**")
@Requires(property = ApiController.KEYS, pattern = ".+")
final class ApiKeyFilter {

    private static final String HOLDER = ApiKeyFilter.class.getName();

    private final ApiKeyRing keys;
    private final KeyRateLimiter limiter;

    ApiKeyFilter(ApiKeyRing keys, KeyRateLimiter limiter) {
        this.keys = keys;
        this.limiter = limiter;
    }

    /// Null to let the request pass.
    @RequestFilter
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        var holder =
                keys.holder(request.getHeaders().get(HttpHeaders.AUTHORIZATION)).orElse(null);
        if (holder == null) {
            return ProblemDetails.response(
                            HttpStatus.UNAUTHORIZED,
                            "Please send one of the API keys as Authorization: Bearer <secret>.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"WhoOwns\"");
        }
        request.setAttribute(HOLDER, holder);
        return limiter.excess(holder).map(ApiKeyFilter::tooMany).orElse(null);
    }

    private static HttpResponse<?> tooMany(Duration wait) {
        return ProblemDetails.response(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "This key has sent too many requests. Please wait " + wait.toSeconds() + " s.")
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
    }

    /// Who sent a request that this filter let pass.
    static KeyHolder holder(HttpRequest<?> request) {
        return request.getAttribute(HOLDER, KeyHolder.class)
                .orElseThrow(() -> new IllegalStateException("the filter covers all routes"));
    }
}
