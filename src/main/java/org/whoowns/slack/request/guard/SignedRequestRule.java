package org.whoowns.slack.request.guard;

import io.micronaut.context.annotation.Requires;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.whoowns.slack.request.RejectedRequestException;
import org.whoowns.slack.request.RequestRejection;
import org.whoowns.slack.request.SignatureVerifier;
import org.whoowns.slack.request.SingleHeader;

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
                    SingleHeader.of(headers.getAll(SignatureVerifier.TIMESTAMP)),
                    SingleHeader.of(headers.getAll(SignatureVerifier.SIGNATURE)));
            return Optional.empty();
        } catch (RejectedRequestException rejected) {
            return Optional.of(rejected.rejection());
        }
    }
}
