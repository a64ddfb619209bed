package org.whoowns.slack.client;

/// Slack no longer takes the token of a workspace: the app was removed there, or the token was taken back.
///
/// @param error Slack's word for it
public record TokenRevokedEvent(String teamId, String error) {}
