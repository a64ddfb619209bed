package org.whoowns.slack.client.http;

import java.time.Duration;

/// Thrown without making a call during a pause that Slack asked for.
public final class PausedException extends OverloadException {

    private static final long serialVersionUID = 1;

    private final Duration left;

    PausedException(Duration left) {
        super("Slack asked for a pause, of which " + left.toSeconds() + " s are left");
        this.left = left;
    }

    /// The rest of the pause.
    public Duration left() {
        return left;
    }
}
