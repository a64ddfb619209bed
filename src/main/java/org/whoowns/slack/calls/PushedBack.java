package org.whoowns.slack.calls;

import java.io.IOException;

/// A call that was not made, because too many are waiting already.
final class PushedBack extends IOException {

    private static final long serialVersionUID = 1;

    PushedBack(String why) {
        super(why);
    }
}
