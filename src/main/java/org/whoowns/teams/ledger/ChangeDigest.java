package org.whoowns.teams.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 digest of a change's content, which tells a repeated submission from another one of the same form.
final class ChangeDigest {

    /// Without absent fields, so that a field added later does not change the digest of a form that lacks it.
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private ChangeDigest() {}

    static String of(Change change) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(ChangeRecord.Kind.of(change).name().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(JSON.writeValueAsBytes(change)));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
