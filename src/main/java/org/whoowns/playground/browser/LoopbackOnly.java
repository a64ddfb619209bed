package org.whoowns.playground.browser;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.LocalModeCondition;

/// HTTP filter that rejects foreign hosts and cross-origin writes, against DNS rebinding and CSRF.
@ServerFilter({"/", "/workspace/**"})
@Requires(property = "playground.enabled", value = "true", condition = LocalModeCondition.class)
final class LoopbackOnly {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' https:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @RequestFilter
    @Nullable
    HttpResponse<?> reject(HttpRequest<?> request) {
        String host = request.getHeaders().get(HttpHeaders.HOST);
        if (host == null || !LOOPBACK.contains(host.replaceFirst(":\\d+$", ""))) {
            return HttpResponse.status(HttpStatus.MISDIRECTED_REQUEST);
        }
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return reads || ("http://" + host).equals(origin) ? null : HttpResponse.status(HttpStatus.FORBIDDEN);
    }

    @ResponseFilter
    void addSecurityHeaders(MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
