package org.whoowns.slack.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A call to Slack that came to nothing. It tells what was called and what Slack said, and nothing of what was sent.
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

    /// Slack's word for what is wrong, such as `not_in_channel`; empty where it said none.
    public String error() {
        return error;
    }
}
