package org.whoowns.slack.client;

/// Published when a workspace removes the app or revokes its token.
///
/// @param error Slack's error code or event type
public record TokenRevokedEvent(String teamId, String error) {}
