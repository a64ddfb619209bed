package org.whoowns.slack;

import java.net.URI;

/// How the app is connected to Slack, with the settings of that mode. No setting is blank.
public sealed interface ConnectionMode {

    /// Slack sends signed HTTP requests.
    sealed interface OverHttp extends ConnectionMode {
        Secret signingSecret();
    }

    /// One workspace, with a configured bot token.
    sealed interface OfOneWorkspace extends ConnectionMode {
        Secret botToken();
    }

    /// The playground: a fake Slack in the browser, on this machine.
    record Local(Secret signingSecret, Secret botToken) implements OverHttp, OfOneWorkspace {}

    /// Socket Mode: requests arrive over an outgoing WebSocket, so no public address is needed.
    record Socket(Secret appToken, Secret botToken) implements OfOneWorkspace {}

    /// One workspace over HTTP.
    record OneWorkspace(Secret signingSecret, Secret botToken) implements OverHttp, OfOneWorkspace {}

    /// Any workspace that installs the app, over HTTP.
    ///
    /// @param publicUrl the app's URL, without a trailing slash
    /// @param encryptionKeys the keys that encrypt stored tokens, unparsed
    record ManyWorkspaces(
            String clientId, Secret clientSecret, Secret signingSecret, URI publicUrl, Secret encryptionKeys)
            implements OverHttp {}
}
