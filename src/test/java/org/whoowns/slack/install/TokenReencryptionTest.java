package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.Secret;
import org.whoowns.slack.install.encryption.TokenCipher;
import org.whoowns.slack.install.encryption.TokenKind;
import org.whoowns.teams.ledger.TestDatabase;

@Tag("database")
class TokenReencryptionTest {

    private static final String NEW = "2:" + "B".repeat(42) + "A=";

    @Test
    void reencryptsAllTokensWithTheNewestKey() throws Exception {
        var database = TestDatabase.H2.fresh();
        try (var slack = new FakeSlackApi()) {
            try (var many = new ManyWorkspaces(slack, database, Map.of())) {
                new FakeTokenRotation(slack).install(many, "T1");
                many.install("T2");
                assertThat(many.bean(TokenReencryption.class).run()).isEqualTo(new TokenReencryption.Done(0, 3));
            }
            try (var many = new ManyWorkspaces(
                    slack, database, Map.of("slack.encryption-keys", ManyWorkspaces.KEYS + "," + NEW))) {
                many.install("T3");
                assertThat(many.bean(TokenReencryption.class).run()).isEqualTo(new TokenReencryption.Done(3, 1));
                assertThat(many.bean(TokenReencryption.class).run()).isEqualTo(new TokenReencryption.Done(0, 4));
            }
            try (var many = new ManyWorkspaces(slack, database, Map.of("slack.encryption-keys", NEW))) {
                assertThat(many.bean(InstallationRegistry.class)
                                .find("T1")
                                .orElseThrow()
                                .token()
                                .value())
                        .isEqualTo(FakeTokenRotation.accessToken("T1", 1));
                var refreshToken = String.valueOf(many.bean(InstallationRepository.class)
                        .find("T1")
                        .orElseThrow()
                        .refreshToken());
                assertThat(many.bean(TokenCipher.class).decrypt("T1", TokenKind.REFRESH, refreshToken))
                        .isEqualTo(new Secret("xoxe-1-hush-T1-1"));
                // as if it had been encrypted with another key
                many.bean(InstallationRepository.class).replaceRefreshToken("T1", refreshToken, "token");
            }
            assertThatThrownBy(() -> new ManyWorkspaces(slack, database, Map.of("slack.encryption-keys", NEW)).close())
                    .as("a start with a refresh token that can't be decrypted")
                    .rootCause()
                    .hasMessageContaining("WHOOWNS_ENCRYPTION_KEYS");
            assertThatThrownBy(() -> new ManyWorkspaces(slack, database, Map.of()).close())
                    .as("a start with a key that does not fit")
                    .rootCause()
                    .hasMessageContaining("key number 2, which is not among the keys")
                    .hasMessageNotContaining("hush");
        }
    }

    @Test
    void changesNothingIfAKeyIsMissing() throws Exception {
        var database = TestDatabase.H2.fresh();
        try (var slack = new FakeSlackApi()) {
            try (var many = new ManyWorkspaces(slack, database, Map.of())) {
                many.install("T1");
            }
            var third = ManyWorkspaces.KEYS + ",3:" + "C".repeat(42) + "A=";
            try (var many = new ManyWorkspaces(slack, database, Map.of("slack.encryption-keys", third))) {
                many.install("T2");
            }
            try (var many = new ManyWorkspaces(
                    slack, database, Map.of("slack.encryption-keys", ManyWorkspaces.KEYS + "," + NEW))) {
                var before = DatabaseContents.of(database);

                assertThatThrownBy(() -> many.bean(TokenReencryption.class).run())
                        .hasMessageContaining("key number 3, which is not among the keys");

                assertThat(DatabaseContents.of(database)).isEqualTo(before);
            }
        }
    }
}
