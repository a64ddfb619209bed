package org.whoowns.slack.request;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.ConnectionMode;

/// Verifies Slack's request signature (HMAC-SHA256 of the raw body) and the age of the request, at most 5 minutes.
///
/// Bolt's verifier is not used: it runs after parsing, accepts timestamps in the future, and falls back to a known
/// secret if none is configured.
@Singleton
@Requires(property = "slack.mode", notEquals = "socket")
public final class SignatureVerifier {

    public static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    public static final String SIGNATURE = "X-Slack-Signature";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SHAPE = Pattern.compile("v0=[0-9a-f]{64}");
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v0";

    private final SecretKeySpec key;
    private final InstantSource clock;

    SignatureVerifier(ConnectionMode mode, InstantSource clock) {
        this.key = switch (mode) {
            case ConnectionMode.OverHttp overHttp ->
                new SecretKeySpec(overHttp.signingSecret().value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
            case ConnectionMode.Socket _ -> throw new IllegalStateException("requests over Socket Mode are not signed");
        };
        this.clock = clock;
    }

    public void verify(@Nullable String timestamp, @Nullable String signature, byte[] body)
            throws RejectedRequestException {
        var signed = checkHeaders(timestamp, signature);
        var expected = sign(signed.timestamp(), body).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, signed.signature().getBytes(StandardCharsets.UTF_8))) {
            throw new RejectedRequestException(RequestRejection.FORGED);
        }
    }

    /// Checks all that can be checked before the body has arrived.
    public SignedHeaders checkHeaders(@Nullable String timestamp, @Nullable String signature)
            throws RejectedRequestException {
        if (timestamp == null
                || signature == null
                || !SECONDS.matcher(timestamp).matches()) {
            throw new RejectedRequestException(RequestRejection.UNSIGNED);
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (age.abs().compareTo(TOLERANCE) > 0) {
            throw new RejectedRequestException(RequestRejection.STALE);
        }
        if (!SHAPE.matcher(signature).matches()) {
            throw new RejectedRequestException(RequestRejection.FORGED);
        }
        return new SignedHeaders(timestamp, signature);
    }

    /// The headers of a request whose signature can be verified.
    public record SignedHeaders(String timestamp, String signature) {}

    private String sign(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
