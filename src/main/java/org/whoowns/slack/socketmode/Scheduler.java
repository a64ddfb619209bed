package org.whoowns.slack.socketmode;

import java.time.Duration;

/// Does things later.
interface Scheduler {

    void after(Duration wait, Runnable what);
}
