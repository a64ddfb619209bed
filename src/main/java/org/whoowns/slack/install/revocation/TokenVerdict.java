package org.whoowns.slack.install.revocation;

/// What Slack says about a token.
enum TokenVerdict {
    VALID,
    /// Revoked for certain.
    REVOKED,
    /// No answer, or one that has other causes, too: Slack says `invalid_auth` to a disallowed address as well.
    UNCERTAIN
}
