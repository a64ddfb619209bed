package org.whoowns.slack.install.encryption;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.SortedMap;
import org.whoowns.slack.Secret;

/// Encrypts tokens for the database with AES-256-GCM (Tink). Workspace and kind are associated data, so that a token
/// copied to another row cannot be decrypted. The newest key encrypts; all keys decrypt.
public final class TokenCipher {

    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;
    /// Prefix of a Tink ciphertext: a version byte and the key id.
    private static final int PREFIX_BYTES = 5;

    private final Aead aead;
    private final SortedMap<Integer, Secret> keys;

    /// @param keys 32 bytes in Base64, by number; the highest number is the newest
    TokenCipher(SortedMap<Integer, Secret> keys) {
        this.keys = keys;
        this.aead = aead(keys);
    }

    @AccessesPartialKey
    private static Aead aead(SortedMap<Integer, Secret> keys) {
        try {
            AeadConfig.register();
            var keyset = KeysetHandle.newBuilder();
            for (var key : keys.entrySet()) {
                var entry = KeysetHandle.importKey(key(key.getKey(), key.getValue()))
                        .withFixedId(key.getKey());
                keyset.addEntry(key.getKey().equals(keys.lastKey()) ? entry.makePrimary() : entry);
            }
            return keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink takes every key of 32 bytes", impossible);
        }
    }

    @AccessesPartialKey
    private static AesGcmKey key(int number, Secret key) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(key.value());
        return AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(bytes.length)
                        .setIvSizeBytes(IV_BYTES)
                        .setTagSizeBytes(TAG_BYTES)
                        .setVariant(AesGcmParameters.Variant.TINK)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(number)
                .build();
    }

    public String encrypt(String workspace, TokenKind kind, Secret token) {
        try {
            return Base64.getEncoder()
                    .encodeToString(aead.encrypt(
                            token.value().getBytes(StandardCharsets.UTF_8), associatedData(workspace, kind)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("encrypting does not fail", impossible);
        }
    }

    public Secret decrypt(String workspace, TokenKind kind, String encrypted) throws DecryptionException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(encrypted);
        } catch (IllegalArgumentException malformed) {
            throw new DecryptionException(workspace, "the stored token was altered");
        }
        try {
            return new Secret(new String(aead.decrypt(bytes, associatedData(workspace, kind)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrong) {
            throw new DecryptionException(workspace, reason(bytes));
        }
    }

    public boolean isEncryptedWithNewestKey(String encrypted) {
        return keyNumber(Base64.getDecoder().decode(encrypted)) == keys.lastKey();
    }

    private String reason(byte[] encrypted) {
        var number = keyNumber(encrypted);
        if (number != 0 && !keys.containsKey(number)) {
            return "it needs key number " + number + ", which is not among the keys";
        }
        return "key number " + number + " differs from the one used before, or the stored token was altered";
    }

    private static int keyNumber(byte[] encrypted) {
        return encrypted.length < PREFIX_BYTES ? 0 : ByteBuffer.wrap(encrypted).getInt(1);
    }

    private static byte[] associatedData(String workspace, TokenKind kind) {
        return (workspace + "|" + kind.label()).getBytes(StandardCharsets.UTF_8);
    }
}
