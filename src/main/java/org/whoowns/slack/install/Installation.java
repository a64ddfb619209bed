package org.whoowns.slack.install;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.Secret;
import org.whoowns.slack.install.rotation.RefreshGrant;

/// Installation of the app in a workspace.
///
/// @param workspace the team id
/// @param name of the workspace
/// @param app the app id
/// @param botUser user id of the bot
/// @param scopes granted OAuth scopes
/// @param installer user id of the installer
/// @param refresh only while it is installed; afterwards it stays in the database. Null if the token doesn't expire
record Installation(
        String workspace,
        String name,
        String app,
        String botUser,
        Set<String> scopes,
        Secret token,
        String installer,
        @Nullable RefreshGrant refresh) {}
