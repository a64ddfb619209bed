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

    private final TokenCipher cipher = cipher(OLD);

    @Test
    void decryptsWhatItEncrypted() {
        var encrypted = cipher.encrypt("T1", TokenKind.BOT, TOKEN);

        assertThat(encrypted).doesNotContain("hush").isNotEqualTo(cipher.encrypt("T1", TokenKind.BOT, TOKEN));
        assertThat(cipher.decrypt("T1", TokenKind.BOT, encrypted)).isEqualTo(TOKEN);
    }

    @Test
    void bindsTokensToTheirWorkspace() {
        var encrypted = cipher.encrypt("T1", TokenKind.BOT, TOKEN);

        assertThatThrownBy(() -> cipher.decrypt("T2", TokenKind.BOT, encrypted))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void encryptsWithTheNewestKeyAndDecryptsWithAll() {
        var old = cipher.encrypt("T1", TokenKind.BOT, TOKEN);
        var both = cipher(NEW + " , " + OLD);

        assertThat(both.decrypt("T1", TokenKind.BOT, old)).isEqualTo(TOKEN);
        assertThat(both.isEncryptedWithNewestKey(old)).isFalse();
        var encrypted = both.encrypt("T1", TokenKind.BOT, TOKEN);
        assertThat(both.isEncryptedWithNewestKey(encrypted)).isTrue();
        assertThat(cipher(NEW).decrypt("T1", TokenKind.BOT, encrypted)).isEqualTo(TOKEN);
    }

    @Test
    void namesTheMissingKey() {
        var encrypted = cipher.encrypt("T1", TokenKind.BOT, TOKEN);

        assertThatThrownBy(() -> cipher(NEW).decrypt("T1", TokenKind.BOT, encrypted))
                .hasMessageContaining("workspace T1", "WHOOWNS_ENCRYPTION_KEYS")
                .hasMessageContaining("key number 1, which is not among the keys");
        assertThatThrownBy(() -> cipher("1:" + "B".repeat(42) + "A=").decrypt("T1", TokenKind.BOT, encrypted))
                .hasMessageContaining("key number 1 differs from the one used before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "", "AAAA", "AQAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void rejectsAlteredTokens(String stored) {
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
    void rejectsMalformedKeys(String keys) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cipher(keys))
                .withMessageContaining("openssl rand -base64 32")
                .withMessageNotContaining("hush")
                .withMessageNotContaining("AAAA");
    }

    private static TokenCipher cipher(String keys) {
        return EncryptionKeyParser.vault(new Secret(keys));
    }
}
