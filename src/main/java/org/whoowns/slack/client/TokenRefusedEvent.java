package org.whoowns.slack.client;

/// Published when Slack refuses a call because of its token. The token may have been replaced meanwhile, or be valid.
///
/// @param digest of the refused token
/// @param error Slack's error code
public record TokenRefusedEvent(String teamId, String digest, String error) {}
