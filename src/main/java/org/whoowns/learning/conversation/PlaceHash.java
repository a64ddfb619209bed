package org.whoowns.learning.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keyed hash of the place of a conversation (HMAC-SHA256).
///
/// A plain hash of a user's id would be found by trying the workspace's few thousand ids; without the key, the table
/// does not tell who asked about what.
public final class PlaceHash {

    private static final String ALGORITHM = "HmacSHA256";
    /// Distinguishes it from everything else that is signed with the key.
    private static final String PURPOSE = "conversation";
    private static final String PERSON = "person";

    private final SecretKeySpec key;

    /// @param secret that all replicas share; with another one, open conversations are forgotten
    public PlaceHash(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(ConversationKey place) {
        return hash(
                PURPOSE,
                place.workspace(),
                place.channel(),
                Objects.requireNonNullElse(place.thread(), ""),
                Objects.requireNonNullElse(place.user(), ""));
    }

    String ofPerson(String workspace, String user) {
        return hash(PERSON, workspace, user);
    }

    private String hash(String... parts) {
        var text = String.join("\n", parts);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
