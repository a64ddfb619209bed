package org.whoowns.slack.request.guard;

import io.micronaut.context.annotation.Requires;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.request.RejectedRequestException;
import org.whoowns.slack.request.RequestRejection;
import org.whoowns.slack.request.SignatureVerifier;

/// Header rule of Slack's endpoint: one fresh timestamp and one signature.
@Singleton
@Requires(property = "slack.mode", notEquals = "socket")
final class SignedRequestRule implements HeaderRule {

    private final SignatureVerifier signatures;

    SignedRequestRule(SignatureVerifier signatures) {
        this.signatures = signatures;
    }

    @Override
    public boolean covers(HttpMethod method, String path) {
        return method.equals(HttpMethod.POST) && path.equals("/slack/events");
    }

    @Override
    public Optional<RequestRejection> check(HttpHeaders headers) {
        try {
            signatures.checkHeaders(
                    only(headers.getAll(SignatureVerifier.TIMESTAMP)),
                    only(headers.getAll(SignatureVerifier.SIGNATURE)));
            return Optional.empty();
        } catch (RejectedRequestException rejected) {
            return Optional.of(rejected.rejection());
        }
    }

    /// Which of several is meant would be anybody's guess.
    private static @Nullable String only(List<String> values) {
        return values.size() == 1 ? values.getFirst() : null;
    }
}
