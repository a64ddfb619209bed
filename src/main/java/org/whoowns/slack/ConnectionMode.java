package org.whoowns.slack;

import java.net.URI;

/// How the app is connected to Slack. Nothing in a mode is blank.
public sealed interface ConnectionMode {

    /// Slack's requests come to our address, signed.
    sealed interface OverHttp extends ConnectionMode {
        Secret signingSecret();
    }

    /// There is one workspace, and its token was given to us.
    sealed interface OfOneWorkspace extends ConnectionMode {
        Secret botToken();
    }

    /// Slack is played in the browser, on this machine.
    record Local(Secret signingSecret, Secret botToken) implements OverHttp, OfOneWorkspace {}

    /// We call Slack and keep the line open; no address of ours has to be public.
    record Socket(Secret appToken, Secret botToken) implements OfOneWorkspace {}

    /// One workspace over HTTP.
    record OneWorkspace(Secret signingSecret, Secret botToken) implements OverHttp, OfOneWorkspace {}

    /// Any workspace that installs the app, over HTTP.
    ///
    /// @param publicUrl where browsers and Slack reach us, without a slash at its end
    /// @param encryptionKeys the keys for tokens at rest, as [SlackConfiguration] got them
    record ManyWorkspaces(
            String clientId, Secret clientSecret, Secret signingSecret, URI publicUrl, Secret encryptionKeys)
            implements OverHttp {}
}
