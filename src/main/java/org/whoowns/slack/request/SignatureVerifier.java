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

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
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
        if (timestamp == null
                || signature == null
                || !SECONDS.matcher(timestamp).matches()) {
            throw new RejectedRequestException(RequestRejection.UNSIGNED);
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (age.abs().compareTo(TOLERANCE) > 0) {
            throw new RejectedRequestException(RequestRejection.STALE);
        }
        var expected = sign(timestamp, body).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            throw new RejectedRequestException(RequestRejection.FORGED);
        }
    }

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
