package org.whoowns.slack.install.encryption;

/// What a token is for. It is bound to that when it is locked away.
public enum TokenKind {
    BOT("bot");

    private final String label;

    TokenKind(String label) {
        this.label = label;
    }

    /// Never to be changed: what is stored is bound to it.
    String label() {
        return label;
    }
}
