package org.whoowns.slack.request.guard;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.whoowns.slack.request.RejectionLog;
import org.whoowns.slack.request.RequestRejection;

/// Which requests may send their body, and how much of it. Thread-safe.
@Singleton
final class InboundPolicy {

    private final InboundLimits limits;
    private final List<HeaderRule> rules;
    private final MemoryBudget budget;
    private final RejectionLog rejections;
    private final OutOfMemoryExit exit;

    InboundPolicy(InboundLimits limits, List<HeaderRule> rules, RejectionLog rejections, OutOfMemoryExit exit) {
        this.limits = limits;
        this.rules = rules;
        this.budget = MemoryBudget.of(limits);
        this.rejections = rejections;
        this.exit = exit;
    }

    InboundLimits limits() {
        return limits;
    }

    /// Checks the headers.
    ///
    /// @return why the request is rejected
    Optional<RequestRejection> check(HttpRequest request, boolean hasRoom) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(RequestRejection.UNREADABLE);
        }
        if (!hasRoom) {
            return Optional.of(RequestRejection.BUSY);
        }
        if (HttpUtil.getContentLength(request, 0L) > limits.body()) {
            return Optional.of(RequestRejection.TOO_LARGE);
        }
        if (isCompressed(request)) {
            return Optional.of(RequestRejection.COMPRESSED);
        }
        return rules.stream()
                .filter(rule -> rule.covers(request.method(), path(request)))
                .flatMap(rule -> rule.check(request.headers()).stream())
                .findFirst();
    }

    /// Nothing is decompressed: a few bytes could become gigabytes.
    private static boolean isCompressed(HttpRequest request) {
        var headers = request.headers();
        return headers.getAll(HttpHeaderNames.CONTENT_ENCODING).stream()
                        .anyMatch(encoding -> !HttpHeaderValues.IDENTITY.contentEqualsIgnoreCase(encoding.strip()))
                || headers.getAll(HttpHeaderNames.TRANSFER_ENCODING).stream()
                        .anyMatch(encoding -> !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encoding.strip()));
    }

    private static String path(HttpRequest request) {
        try {
            return new QueryStringDecoder(request.uri()).path();
        } catch (IllegalArgumentException malformed) {
            return request.uri();
        }
    }

    /// @param alone whether the connection has no unanswered request
    BoundedBody body(HttpRequest request, boolean alone) {
        var declared = HttpUtil.getContentLength(request, (long) limits.body());
        return new BoundedBody(budget, Math.clamp(declared, 0, limits.body()), alone ? MemoryBudget.OWN_SHARE : 0);
    }

    void count(RequestRejection rejection) {
        rejections.count(rejection);
    }

    static FullHttpResponse response(RequestRejection rejection) {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(rejection.status().getCode()),
                Unpooled.EMPTY_BUFFER);
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, 0)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }

    void exitIfOutOfMemory(Throwable cause) {
        exit.check(cause);
    }
}
