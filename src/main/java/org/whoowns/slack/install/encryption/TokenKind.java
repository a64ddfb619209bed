package org.whoowns.slack.install.encryption;

/// Kind of token, part of the associated data of its encryption.
public enum TokenKind {
    BOT("bot"),
    REFRESH("refresh");

    private final String label;

    TokenKind(String label) {
        this.label = label;
    }

    /// Never change it: stored tokens could no longer be decrypted.
    String label() {
        return label;
    }
}
