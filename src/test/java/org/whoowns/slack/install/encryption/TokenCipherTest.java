package org.whoowns.slack.install.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.slack.Secret;

class TokenCipherTest {

    private static final String OLD = "1:" + "A".repeat(43) + "=";
    private static final String NEW = "2:" + "B".repeat(42) + "A=";
    private static final Secret TOKEN = new Secret("xoxb-hush");

    private final TokenCipher cipher = vault(OLD);

    @Test
    void opensWhatItLocked() {
        var locked = cipher.encrypt("T1", TokenKind.BOT, TOKEN);

        assertThat(locked).doesNotContain("hush").isNotEqualTo(cipher.encrypt("T1", TokenKind.BOT, TOKEN));
        assertThat(cipher.decrypt("T1", TokenKind.BOT, locked)).isEqualTo(TOKEN);
    }

    @Test
    void bindsATokenToItsWorkspace() {
        var locked = cipher.encrypt("T1", TokenKind.BOT, TOKEN);

        assertThatThrownBy(() -> cipher.decrypt("T2", TokenKind.BOT, locked)).isInstanceOf(DecryptionException.class);
    }

    @Test
    void locksWithTheNewestKeyAndOpensWithAll() {
        var old = cipher.encrypt("T1", TokenKind.BOT, TOKEN);
        var both = vault(NEW + " , " + OLD);

        assertThat(both.decrypt("T1", TokenKind.BOT, old)).isEqualTo(TOKEN);
        assertThat(both.isEncryptedWithNewestKey(old)).isFalse();
        var locked = both.encrypt("T1", TokenKind.BOT, TOKEN);
        assertThat(both.isEncryptedWithNewestKey(locked)).isTrue();
        assertThat(vault(NEW).decrypt("T1", TokenKind.BOT, locked)).isEqualTo(TOKEN);
    }

    @Test
    void saysWhichKeyIsMissing() {
        var locked = cipher.encrypt("T1", TokenKind.BOT, TOKEN);

        assertThatThrownBy(() -> vault(NEW).decrypt("T1", TokenKind.BOT, locked))
                .hasMessageContaining("workspace T1", "WHOOWNS_ENCRYPTION_KEYS")
                .hasMessageContaining("key number 1, which is not among the keys");
        assertThatThrownBy(() -> vault("1:" + "B".repeat(42) + "A=").decrypt("T1", TokenKind.BOT, locked))
                .hasMessageContaining("key number 1 differs from the one used before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "", "AAAA", "AQAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void doesNotTakeWhatWasChangedForNothing(String stored) {
        assertThatThrownBy(() -> cipher.decrypt("T1", TokenKind.BOT, stored)).isInstanceOf(DecryptionException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hush",
                "1:hush",
                "0:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void saysHowKeysLook(String keys) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vault(keys))
                .withMessageContaining("openssl rand -base64 32")
                .withMessageNotContaining("hush")
                .withMessageNotContaining("AAAA");
    }

    private static TokenCipher vault(String keys) {
        return EncryptionKeyParser.vault(new Secret(keys));
    }
}
