package org.whoowns.slack.client.http;

import java.io.IOException;

/// Thrown without making a call if too many are waiting already.
final class OverloadException extends IOException {

    private static final long serialVersionUID = 1;

    OverloadException(String why) {
        super(why);
    }
}
