package org.whoowns.slack.install;

import java.util.Set;
import org.whoowns.slack.Secret;

/// Installation of the app in a workspace.
///
/// @param workspace the team id
/// @param name of the workspace
/// @param app the app id
/// @param botUser user id of the bot
/// @param scopes granted OAuth scopes
/// @param installer user id of the installer
record Installation(
        String workspace,
        String name,
        String app,
        String botUser,
        Set<String> scopes,
        Secret token,
        String installer) {}
