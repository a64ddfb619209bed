package org.whoowns.slack.install.encryption;

/// A token that can't be decrypted. It is never taken for a token that is not there.
public final class DecryptionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    DecryptionException(String workspace, String why) {
        super("The token of workspace " + workspace + " can't be decrypted: " + why
                + ". Please add the key it was encrypted with to WHOOWNS_ENCRYPTION_KEYS.");
    }
}
