package org.whoowns.slack;

import java.util.HexFormat;
import org.whoowns.knowledge.files.Sha256;

/// A secret string. `toString` hides it, so that it never appears in logs.
public record Secret(String value) {

    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A secret can't be blank.");
        }
    }

    /// The SHA-256 in hexadecimal digits, to recognise a secret without keeping it.
    public String digest() {
        return HexFormat.of().formatHex(Sha256.of(value));
    }

    @Override
    public String toString() {
        return "…";
    }
}
