package org.whoowns.api.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.whoowns.knowledge.files.Sha256;

/// API key, without its secret.
///
/// @param name by which the operator knows it
/// @param workspace the id of the workspace that it reads; empty for the default view only
/// @param digest the SHA-256 of the secret in hexadecimal digits
record ApiKey(String name, String workspace, String digest) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern WORKSPACE = Pattern.compile("[TE][A-Z0-9]{2,20}|");
    private static final Pattern SECRET = Pattern.compile("[!-~&&[^,\"'`]]{16,200}");

    /// @param text `name:workspace:secret`; the secret may contain colons
    /// @throws IllegalArgumentException if it is anything else
    static ApiKey parse(String text) {
        var workspace = text.indexOf(':');
        var secret = text.indexOf(':', workspace + 1);
        if (workspace < 0 || secret < 0) {
            throw new IllegalArgumentException("a part is missing");
        }
        return of(text.substring(0, workspace), text.substring(workspace + 1, secret), text.substring(secret + 1));
    }

    private static ApiKey of(String name, String workspace, String secret) {
        if (!NAME.matcher(name).matches()
                || !WORKSPACE.matcher(workspace).matches()
                || !SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("a part is malformed");
        }
        return new ApiKey(name, workspace, digest(secret));
    }

    private static String digest(String secret) {
        return HexFormat.of().formatHex(Sha256.of(secret));
    }

    /// Whether it is the key's secret, in a time that does not depend on how much of it is right.
    boolean isSecret(String secret) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), digest(secret).getBytes(StandardCharsets.US_ASCII));
    }
}
