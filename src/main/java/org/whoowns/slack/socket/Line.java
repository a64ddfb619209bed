package org.whoowns.slack.socket;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.calls.SlackTrouble;

/// One line to Slack, kept up over many wires: where one ends, the next is opened; where Slack announces an end, the
/// next is opened before. Safe to share between threads.
final class Line implements Wire.Ear {

    private static final Logger log = LoggerFactory.getLogger(Line.class);
    /// How long a wire may be silent before its hello, and how long an old one stays for what is under way on it.
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private static final Duration A_LONG_WHILE = Duration.ofMinutes(5);
    /// Nothing gets better by itself here.
    private static final Set<String> NEEDS_THE_OPERATOR = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "not_allowed_token_type",
            "missing_scope");

    private final Endpoint endpoint;
    private final Desk desk;
    private final Timetable timetable;
    private final Backoff backoff;
    private final Set<Wire> wires = new HashSet<>();
    private @Nullable Wire current;
    private boolean good;
    private boolean over;

    Line(Endpoint endpoint, Desk desk, Timetable timetable, RandomGenerator random) {
        this.endpoint = endpoint;
        this.desk = desk;
        this.timetable = timetable;
        this.backoff = new Backoff(random);
    }

    /// Whether Slack can reach us over it.
    synchronized boolean isGood() {
        return good;
    }

    /// Opens a wire, and takes it as the current one. May wait for Slack.
    void open() {
        try {
            var wire = new Wire(endpoint.next(), this);
            if (take(wire)) {
                wire.connect();
                timetable.after(A_WHILE, () -> giveUpUnlessGood(wire));
            }
        } catch (SlackTrouble trouble) {
            var hopeless = NEEDS_THE_OPERATOR.contains(trouble.error());
            log.warn(
                    hopeless
                            ? "Slack opens no line: {}. Please check SLACK_APP_TOKEN and its scope connections:write."
                            : "Slack opens no line at this moment: {}.",
                    trouble.getMessage());
            later(hopeless ? A_LONG_WHILE : pause());
        }
    }

    private synchronized boolean take(Wire wire) {
        if (over) {
            return false;
        }
        wires.add(wire);
        current = wire;
        return true;
    }

    private synchronized Duration pause() {
        return backoff.next();
    }

    private synchronized void later(Duration wait) {
        if (!over) {
            timetable.after(wait, this::open);
        }
    }

    @Override
    public void heard(Wire wire, String text) {
        switch (Said.read(text)) {
            case Said.Hello() -> hello(wire);
            case Said.Goodbye(var why) -> goodbye(wire, why);
            case Said.Envelope(var envelope) -> {
                if (!isOver()) {
                    desk.take(envelope, wire::say);
                }
            }
            case Said.Noise() -> log.debug("Slack said something that nobody here understands.");
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized void hello(Wire wire) {
        if (wire != current) {
            return;
        }
        good = true;
        backoff.reset();
        for (var old : wires) {
            if (old != wire) {
                timetable.after(A_WHILE, old::close);
            }
        }
    }

    private void goodbye(Wire wire, Said.Why why) {
        switch (why) {
            case WARNING, REFRESH_REQUESTED, OTHER -> replace(wire);
            case LINK_DISABLED -> {
                log.warn("Slack says that Socket Mode is switched off. Please switch it on in the app's settings.");
                if (retire(wire)) {
                    later(A_LONG_WHILE);
                }
                wire.close();
            }
        }
    }

    /// A new wire comes first, so that nothing falls in between.
    private synchronized void replace(Wire wire) {
        if (wire == current && !over) {
            current = null;
            timetable.after(Duration.ZERO, this::open);
        }
    }

    private void giveUpUnlessGood(Wire wire) {
        synchronized (this) {
            if (wire != current || good) {
                return;
            }
        }
        wire.close();
    }

    @Override
    public void ended(Wire wire) {
        if (retire(wire)) {
            later(pause());
        }
    }

    /// @return whether the line is without a wire now
    private synchronized boolean retire(Wire wire) {
        wires.remove(wire);
        if (wire == current) {
            current = null;
            good = false;
            return true;
        }
        good = good && !(current == null && wires.isEmpty());
        return false;
    }

    /// Takes nothing more. What was taken can still be acknowledged until [#close].
    synchronized void stop() {
        over = true;
        good = false;
    }

    void close() {
        Set<Wire> left;
        synchronized (this) {
            over = true;
            good = false;
            left = Set.copyOf(wires);
        }
        left.forEach(Wire::close);
    }
}
