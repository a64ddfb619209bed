package org.whoowns.slack.install.encryption;

/// Thrown for a token that cannot be decrypted, which is never treated as missing.
public final class DecryptionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    DecryptionException(String workspace, String why) {
        super("The token of workspace " + workspace + " can't be decrypted: " + why
                + ". Please add the key it was encrypted with to WHOOWNS_ENCRYPTION_KEYS.");
    }
}
