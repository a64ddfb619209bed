package org.whoowns.slack.install.revocation;

import java.util.Optional;
import org.whoowns.slack.Secret;

/// Stored bot tokens.
public interface InstalledTokens {

    /// The token in the database; empty if the app is not installed.
    Optional<Secret> stored(String workspace);

    /// Deletes the token and marks the installation as removed, unless the stored token is another one by now.
    ///
    /// @return whether it was deleted
    boolean remove(String workspace, Secret token);
}
