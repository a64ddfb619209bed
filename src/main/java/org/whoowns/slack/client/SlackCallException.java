package org.whoowns.slack.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Failed call to Slack. Contains the method and Slack's error code, but nothing that was sent.
public final class SlackCallException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String error;

    public SlackCallException(String call, @Nullable String error) {
        super(call + ": " + error);
        this.error = String.valueOf(error);
    }

    public SlackCallException(String call, IOException cause) {
        super(call + " failed", cause);
        this.error = "";
    }

    /// Slack's error code, such as `not_in_channel`; empty if there was no response.
    public String error() {
        return error;
    }
}
