package org.whoowns.slack.client.http;

import java.io.IOException;

/// Thrown without making a call if too many are waiting already, or if Slack asked for a pause.
public sealed class OverloadException extends IOException permits PausedException {

    private static final long serialVersionUID = 1;

    OverloadException(String why) {
        super(why);
    }
}
