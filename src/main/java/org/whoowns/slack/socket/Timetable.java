package org.whoowns.slack.socket;

import java.time.Duration;

/// Does things later.
interface Timetable {

    void after(Duration wait, Runnable what);
}
