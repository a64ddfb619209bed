package org.whoowns.slack.socketmode;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.client.SlackCallException;

/// One line to Slack, kept up over many wires: where one ends, the next is opened; where Slack announces an end, the
/// next is opened before. Safe to share between threads.
final class SocketModeConnection implements SocketModeWebSocket.Ear {

    private static final Logger log = LoggerFactory.getLogger(SocketModeConnection.class);
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

    private final WebSocketUrl urls;
    private final EnvelopeHandler handler;
    private final Scheduler scheduler;
    private final Backoff backoff;
    private final Set<SocketModeWebSocket> wires = new HashSet<>();
    private @Nullable SocketModeWebSocket current;
    private boolean good;
    private boolean over;

    SocketModeConnection(WebSocketUrl urls, EnvelopeHandler handler, Scheduler scheduler, RandomGenerator random) {
        this.urls = urls;
        this.handler = handler;
        this.scheduler = scheduler;
        this.backoff = new Backoff(random);
    }

    /// Whether Slack can reach us over it.
    synchronized boolean isGood() {
        return good;
    }

    /// Opens a wire, and takes it as the current one. May wait for Slack.
    void open() {
        try {
            var webSocket = new SocketModeWebSocket(urls.next(), this);
            if (take(webSocket)) {
                webSocket.connect();
                scheduler.after(A_WHILE, () -> giveUpUnlessGood(webSocket));
            }
        } catch (SlackCallException failure) {
            var hopeless = NEEDS_THE_OPERATOR.contains(failure.error());
            log.warn(
                    hopeless
                            ? "Slack refuses a Socket Mode connection: {}. Please check SLACK_APP_TOKEN and its scope connections:write."
                            : "No Socket Mode connection right now: {}.",
                    failure.getMessage());
            later(hopeless ? A_LONG_WHILE : pause());
        }
    }

    private synchronized boolean take(SocketModeWebSocket webSocket) {
        if (over) {
            return false;
        }
        wires.add(webSocket);
        current = webSocket;
        return true;
    }

    private synchronized Duration pause() {
        return backoff.next();
    }

    private synchronized void later(Duration wait) {
        if (!over) {
            scheduler.after(wait, this::open);
        }
    }

    @Override
    public void heard(SocketModeWebSocket webSocket, String text) {
        switch (SocketModeMessage.read(text)) {
            case SocketModeMessage.Hello() -> hello(webSocket);
            case SocketModeMessage.Disconnect(var why) -> goodbye(webSocket, why);
            case SocketModeMessage.Envelope(var envelope) -> {
                if (!isOver()) {
                    handler.take(envelope, webSocket::say);
                }
            }
            case SocketModeMessage.Unknown() -> log.debug("Ignored an unknown Socket Mode message.");
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized void hello(SocketModeWebSocket webSocket) {
        if (webSocket != current) {
            return;
        }
        good = true;
        backoff.reset();
        for (var old : wires) {
            if (old != webSocket) {
                scheduler.after(A_WHILE, old::close);
            }
        }
    }

    private void goodbye(SocketModeWebSocket webSocket, SocketModeMessage.Why why) {
        switch (why) {
            case WARNING, REFRESH_REQUESTED, OTHER -> replace(webSocket);
            case LINK_DISABLED -> {
                log.warn("Slack says that Socket Mode is switched off. Please switch it on in the app's settings.");
                if (retire(webSocket)) {
                    later(A_LONG_WHILE);
                }
                webSocket.close();
            }
        }
    }

    /// A new wire comes first, so that nothing falls in between.
    private synchronized void replace(SocketModeWebSocket webSocket) {
        if (webSocket == current && !over) {
            current = null;
            scheduler.after(Duration.ZERO, this::open);
        }
    }

    private void giveUpUnlessGood(SocketModeWebSocket webSocket) {
        synchronized (this) {
            if (webSocket != current || good) {
                return;
            }
        }
        webSocket.close();
    }

    @Override
    public void ended(SocketModeWebSocket webSocket) {
        if (retire(webSocket)) {
            later(pause());
        }
    }

    /// @return whether the line is without a wire now
    private synchronized boolean retire(SocketModeWebSocket webSocket) {
        wires.remove(webSocket);
        if (webSocket == current) {
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
        Set<SocketModeWebSocket> left;
        synchronized (this) {
            over = true;
            good = false;
            left = Set.copyOf(wires);
        }
        left.forEach(SocketModeWebSocket::close);
    }
}
