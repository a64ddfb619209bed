package org.whoowns.slack.socketmode;

import java.util.Arrays;

/// Why Slack ends a WebSocket, as its `disconnect` message says.
enum DisconnectReason {
    /// Slack is about to close it.
    WARNING("warning"),
    REFRESH_REQUESTED("refresh_requested"),
    /// The app has more than the ten that Slack allows.
    TOO_MANY_WEBSOCKETS("too_many_websockets"),
    /// Socket Mode is switched off.
    LINK_DISABLED("link_disabled"),
    /// A reason that Slack's documentation doesn't tell.
    UNKNOWN("");

    private final String code;

    DisconnectReason(String code) {
        this.code = code;
    }

    static DisconnectReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
