package org.whoowns.slack.client.http;

import java.io.IOException;

/// A call that was not made, because too many are waiting already.
final class OverloadException extends IOException {

    private static final long serialVersionUID = 1;

    OverloadException(String why) {
        super(why);
    }
}
