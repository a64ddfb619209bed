package org.whoowns.slack.install;

import java.util.Set;
import org.whoowns.slack.Secret;

/// One workspace's consent, and the token that came with it.
///
/// @param workspace Slack's team id
/// @param name of the workspace
/// @param app Slack's id of the app
/// @param botUser our own user there
/// @param scopes what the token may be used for
/// @param installer the person who installed the app
record Installation(
        String workspace,
        String name,
        String app,
        String botUser,
        Set<String> scopes,
        Secret token,
        String installer) {}
