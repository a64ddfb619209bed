package org.whoowns.mcp;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.api.ApiCaller;
import org.whoowns.api.key.ApiKeyRing;
import org.whoowns.api.key.KeyHolder;
import org.whoowns.api.key.KeyRateLimiter;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.access.WorkspaceRegistry;
import org.whoowns.slack.request.RejectedRequestException;
import org.whoowns.slack.request.RejectionLog;
import org.whoowns.slack.request.RequestRejection;
import org.whoowns.slack.request.SignatureVerifier;
import org.whoowns.slack.request.SingleHeader;

/// Decides who may call: Slack with its signature, programs with an API key, and in local mode anybody on this machine.
@Singleton
final class AdmissionControl {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String UNKNOWN =
            "This request is neither signed by Slack nor carries an API key as Authorization: Bearer <secret>.";

    private final @Nullable SignatureVerifier signatures;
    private final ApiKeyRing keys;
    private final KeyRateLimiter limiter;
    private final SlackIdentity identity;
    private final WorkspaceRegistry workspaces;
    private final ConnectionMode mode;
    private final RejectionLog rejections;

    /// @param signatures null in Socket Mode, where Slack signs nothing
    AdmissionControl(
            @Nullable SignatureVerifier signatures,
            ApiKeyRing keys,
            KeyRateLimiter limiter,
            SlackIdentity identity,
            WorkspaceRegistry workspaces,
            ConnectionMode mode,
            RejectionLog rejections) {
        this.signatures = signatures;
        this.keys = keys;
        this.limiter = limiter;
        this.identity = identity;
        this.workspaces = workspaces;
        this.mode = mode;
        this.rejections = rejections;
    }

    Admission of(HttpRequest<?> request, byte[] body) {
        var headers = request.getHeaders();
        if (!isOwnPage(headers)) {
            return new Admission.Refused(HttpStatus.FORBIDDEN, "Web pages of other origins can't call this server.");
        }
        if (headers.contains(SignatureVerifier.SIGNATURE) && signatures != null) {
            return signed(signatures, headers, body);
        }
        if (headers.contains(HttpHeaders.AUTHORIZATION)) {
            return keys.holder(SingleHeader.of(headers.getAll(HttpHeaders.AUTHORIZATION)))
                    .map(this::withKey)
                    .orElseGet(() -> refused(RequestRejection.FORGED));
        }
        return mode instanceof ConnectionMode.Local
                        && request.getRemoteAddress().getAddress().isLoopbackAddress()
                ? new Admission.Granted(_ -> ApiCaller.program(localWorkspace()), null)
                : refused(RequestRejection.UNSIGNED);
    }

    private Admission signed(SignatureVerifier verifier, HttpHeaders headers, byte[] body) {
        var signature = SingleHeader.of(headers.getAll(SignatureVerifier.SIGNATURE));
        try {
            verifier.verify(SingleHeader.of(headers.getAll(SignatureVerifier.TIMESTAMP)), signature, body);
            return new Admission.Granted(identity::caller, signature);
        } catch (RejectedRequestException rejected) {
            return refused(rejected.rejection());
        }
    }

    private Admission refused(RequestRejection why) {
        rejections.count(why);
        return new Admission.Refused(HttpStatus.UNAUTHORIZED, UNKNOWN);
    }

    private Admission withKey(KeyHolder key) {
        return limiter.excess(key)
                .<Admission>map(wait -> new Admission.Refused(
                        HttpStatus.TOO_MANY_REQUESTS, "This key has sent too many requests.", wait))
                .orElseGet(() -> new Admission.Granted(_ -> key.caller(), null));
    }

    private String localWorkspace() {
        return workspaces.installed().stream().findFirst().orElse("");
    }

    /// Whether no web page of another origin sends it (DNS rebinding). Agents send no origin; in local mode, the host
    /// has to be this machine.
    private boolean isOwnPage(HttpHeaders headers) {
        var host = headers.get(HttpHeaders.HOST);
        if (mode instanceof ConnectionMode.Local && !(host != null && isLoopback("http://" + host))) {
            return false;
        }
        return headers.getAll(HttpHeaders.ORIGIN).stream()
                .allMatch(origin -> mode instanceof ConnectionMode.Local ? isLoopback(origin) : isPublic(origin));
    }

    private boolean isPublic(String origin) {
        return mode instanceof ConnectionMode.ManyWorkspaces many
                && many.publicUrl().toString().equals(origin);
    }

    private static boolean isLoopback(String origin) {
        try {
            var host = URI.create(origin).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
