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
///
/// Anybody can begin an installation, so that stores nothing: the state is signed. Only its use is stored, which a
/// person has to consent to first.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
public final class OAuthStates {

    private static final int BYTES = 32;

    private final StateSigner signer;
    private final OAuthStateRepository rows;
    private final DatabaseGuard database;
    private final SecureRandom random = new SecureRandom();

    OAuthStates(StateSigner signer, OAuthStateRepository rows, DatabaseGuard database) {
        this.signer = signer;
        this.rows = rows;
        this.database = database;
    }

    /// @param state passed through Slack
    /// @param browser stored in a cookie; the state is signed together with it
    public record Begun(String state, String browser) {

        @Override
        public String toString() {
            return "Begun";
        }
    }

    public Begun begin() {
        var browser = secret();
        return new Begun(signer.sign(secret(), browser), browser);
    }

    /// Whether the state began in the browser, within the last ten minutes.
    public boolean isValid(@Nullable String state, @Nullable String browser) {
        return state != null && browser != null && signer.isSigned(state, browser);
    }

    /// Uses a valid state.
    ///
    /// @return false if it was used before
    public boolean use(String state) {
        return database.run(() -> rows.use(hash(state))) == 1;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "10m")
    void forgetOld() {
        database.run(() -> rows.forgetUsed() + rows.forgetOld());
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
