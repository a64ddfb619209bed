package org.whoowns.slack.install.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whoowns.slack.Secret;

class StateSignerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Secret SECRET = new Secret("client-hush");

    private final String state = signer(NOW, SECRET).sign("random", "browser");

    @Test
    void acceptsItsStatesForTenMinutesOnEveryReplica() {
        assertThat(signer(NOW, SECRET).isSigned(state, "browser")).isTrue();
        assertThat(signer(NOW.plus(Duration.ofSeconds(599)), SECRET).isSigned(state, "browser"))
                .isTrue();
        assertThat(signer(NOW.plus(StateSigner.LIFETIME), SECRET).isSigned(state, "browser"))
                .isFalse();
    }

    @Test
    void rejectsStatesOfOtherBrowsersAndSecrets() {
        assertThat(signer(NOW, SECRET).isSigned(state, "other")).isFalse();
        assertThat(signer(NOW, SECRET).isSigned(state, "")).isFalse();
        assertThat(signer(NOW, new Secret("other-hush")).isSigned(state, "browser"))
                .isFalse();
    }

    @Test
    void rejectsAlteredStates() {
        var parts = List.of(state.split("\\.", -1));
        var later = Long.parseLong(parts.getFirst()) + 1;

        assertThat(List.of(
                        later + "." + parts.get(1) + "." + parts.get(2),
                        parts.get(0) + ".randon." + parts.get(2),
                        parts.get(0) + ".random." + "A".repeat(43),
                        parts.get(0) + ".random",
                        state + "A",
                        "9".repeat(30) + ".random." + parts.get(2),
                        "",
                        "guessed"))
                .noneMatch(each -> signer(NOW, SECRET).isSigned(each, "browser"));
    }

    private static StateSigner signer(Instant now, Secret secret) {
        return new StateSigner(secret, InstantSource.fixed(now));
    }
}
