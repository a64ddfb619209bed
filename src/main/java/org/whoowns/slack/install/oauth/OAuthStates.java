package org.whoowns.slack.install.oauth;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;

/// Installations under way: each is finished once, within ten minutes, by the browser that began it.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
public final class OAuthStates {

    private static final int BYTES = 32;

    private final OAuthStateRepository rows;
    private final DatabaseGuard database;
    private final SecureRandom random = new SecureRandom();

    OAuthStates(OAuthStateRepository rows, DatabaseGuard database) {
        this.rows = rows;
        this.database = database;
    }

    /// @param state what Slack passes on
    /// @param browser what only the browser knows
    public record Begun(String state, String browser) {

        @Override
        public String toString() {
            return "Begun";
        }
    }

    public Begun begin() {
        var begun = new Begun(secret(), secret());
        database.run(() -> rows.insert(hash(begun.state()), hash(begun.browser())));
        return begun;
    }

    public boolean finish(@Nullable String state, @Nullable String browser) {
        return state != null && browser != null && database.run(() -> rows.finish(hash(state), hash(browser))) == 1;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "10m")
    void forgetOld() {
        database.run(rows::forgetOld);
    }

    private String secret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
