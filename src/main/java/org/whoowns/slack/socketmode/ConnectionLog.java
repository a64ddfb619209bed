package org.whoowns.slack.socketmode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Log of one Socket Mode connection for the operator: a line for each change of its state, none for repeated attempts.
/// Not thread-safe.
final class ConnectionLog {

    enum State {
        LASTING("Socket Mode connection {} works again.{}"),
        INTERRUPTED("Socket Mode connection {} doesn't last: {}. The app keeps trying, at least once a minute."),
        RATE_LIMITED("Socket Mode connection {} can't be opened yet: {}. The app tries again afterwards."),
        TOO_MANY(
                "Slack has closed Socket Mode connection {}, because the app has more than the ten that Slack allows{}."
                        + " Please stop other processes that use this SLACK_APP_TOKEN. The app tries again within two minutes."),
        SWITCHED_OFF(
                "Slack has closed Socket Mode connection {}, because Socket Mode is switched off{}. Please switch it"
                        + " on in the app's settings. The app tries again every five minutes."),
        REFUSED("Slack refuses Socket Mode connection {}: {}. Please check SLACK_APP_TOKEN and its scope"
                + " connections:write. The app tries again every five minutes.");

        private final String sentence;

        State(String sentence) {
            this.sentence = sentence;
        }
    }

    private static final Logger log = LoggerFactory.getLogger(ConnectionLog.class);

    private final int number;
    private State state = State.LASTING;

    /// @param number tells this process's connections apart
    ConnectionLog(int number) {
        this.number = number;
    }

    void report(State now) {
        report(now, "");
    }

    /// @param detail what Slack said
    void report(State now, String detail) {
        if (state != now) {
            state = now;
            log.atLevel(now == State.LASTING ? Level.INFO : Level.WARN).log(now.sentence, number, detail);
        }
    }
}
