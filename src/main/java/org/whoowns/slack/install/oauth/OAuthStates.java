package org.whoowns.slack.install.oauth;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.files.Sha256;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;

/// OAuth states of pending installations: each is valid once, for ten minutes, in the browser that began it.
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

    /// @param state passed through Slack
    /// @param browser stored in a cookie
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
        return HexFormat.of().formatHex(Sha256.of(secret));
    }
}
