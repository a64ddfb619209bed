package org.whoowns.slack.install.oauth;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;

/// Signs OAuth states with HMAC-SHA256, together with the browser's cookie and an expiry. The key is derived (HKDF)
/// from the client secret, which all replicas share.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class StateSigner {

    /// How long a state is valid.
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    /// Expiry in seconds, random text and signature.
    private static final Pattern STATE = Pattern.compile("([0-9]{1,12})\\.([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{43})");

    private final SecretKey key;
    private final InstantSource clock;

    @Inject
    StateSigner(ConnectionMode mode, InstantSource clock) {
        this(
                switch (mode) {
                    case ConnectionMode.ManyWorkspaces many -> many.clientSecret();
                    case ConnectionMode.OfOneWorkspace _ -> throw new IllegalStateException("nothing is installed");
                },
                clock);
    }

    StateSigner(Secret secret, InstantSource clock) {
        this.key = derive(secret);
        this.clock = clock;
    }

    private static SecretKey derive(Secret secret) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            ALGORITHM,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret.value().getBytes(StandardCharsets.UTF_8))
                                    .thenExpand("WhoOwns OAuth state".getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", impossible);
        }
    }

    String sign(String random, String browser) {
        var content = clock.instant().plus(LIFETIME).getEpochSecond() + "." + random;
        return content + "." + signature(content, browser);
    }

    boolean isSigned(String state, String browser) {
        var parts = STATE.matcher(state);
        if (!parts.matches()) {
            return false;
        }
        var expected = signature(parts.group(1) + "." + parts.group(2), browser);
        return MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        parts.group(3).getBytes(StandardCharsets.US_ASCII))
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(1))));
    }

    private String signature(String content, String browser) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // the content has no line break
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((content + "\n" + browser).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
