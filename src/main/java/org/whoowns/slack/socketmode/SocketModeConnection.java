package org.whoowns.slack.socketmode;

import jakarta.inject.Provider;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.client.SlackCallException;

/// One line to Slack, kept up over many wires: where one ends, the next is opened; where Slack announces an end, the
/// next is opened before. Safe to share between threads.
final class SocketModeConnection {

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

    private final WebSocketUrls urls;
    private final Provider<OkHttpClient> client;
    private final BoltEnvelopeHandler desk;
    private final ScheduledExecutorService scheduler;
    private final Backoff backoff;
    private final Set<SocketModeWebSocket> wires = new HashSet<>();
    private final Set<SocketModeWebSocket> ready = new HashSet<>();
    private @Nullable SocketModeWebSocket current;
    private boolean over;

    /// @param client made when it is first needed
    SocketModeConnection(
            WebSocketUrls urls,
            Provider<OkHttpClient> client,
            BoltEnvelopeHandler desk,
            ScheduledExecutorService scheduler,
            RandomGenerator random) {
        this.urls = urls;
        this.client = client;
        this.desk = desk;
        this.scheduler = scheduler;
        this.backoff = new Backoff(random);
    }

    /// Whether Slack can reach us over it.
    synchronized boolean isGood() {
        return !over && !ready.isEmpty();
    }

    /// Opens a wire, and takes it as the current one. May wait for Slack.
    void open() {
        try {
            connect(client.get(), urls.next());
        } catch (SlackCallException failure) {
            refused(failure);
        } catch (RuntimeException failure) {
            // otherwise nobody would open it ever again
            log.error("A Socket Mode connection could not be opened.", failure);
            later(A_LONG_WHILE);
        }
    }

    /// Holds the lock while the wire starts, so that nothing is heard from it before it is the current one.
    private synchronized void connect(OkHttpClient client, Request request) {
        if (over) {
            return;
        }
        var webSocket = new SocketModeWebSocket(client, request, this);
        wires.add(webSocket);
        current = webSocket;
        after(A_WHILE, () -> giveUpUnlessReady(webSocket));
    }

    private synchronized void refused(SlackCallException failure) {
        var hopeless = NEEDS_THE_OPERATOR.contains(failure.error());
        log.warn(
                hopeless
                        ? "Slack refuses a Socket Mode connection: {}. Please check SLACK_APP_TOKEN and its scope connections:write."
                        : "No Socket Mode connection right now: {}.",
                failure.getMessage());
        later(hopeless ? A_LONG_WHILE : backoff.next());
    }

    private synchronized void later(Duration wait) {
        if (!over) {
            after(wait, this::open);
        }
    }

    private void after(Duration wait, Runnable what) {
        var _ = scheduler.schedule(what, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Hears what Slack says on a wire.
    void heard(SocketModeWebSocket webSocket, String text) {
        switch (SocketModeMessage.read(text)) {
            case SocketModeMessage.Hello() -> hello(webSocket);
            case SocketModeMessage.Disconnect(var why) -> goodbye(webSocket, why);
            case SocketModeMessage.Envelope(var envelope) -> {
                if (!isOver()) {
                    desk.take(envelope, webSocket);
                }
            }
            case SocketModeMessage.Unknown() -> log.debug("Ignored an unknown Socket Mode message.");
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized void hello(SocketModeWebSocket webSocket) {
        ready.add(webSocket);
        if (webSocket == current) {
            backoff.reset();
            wires.stream().filter(old -> old != webSocket).forEach(old -> after(A_WHILE, old::close));
        }
    }

    private synchronized void goodbye(SocketModeWebSocket webSocket, SocketModeMessage.Why why) {
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
    private void replace(SocketModeWebSocket webSocket) {
        if (webSocket == current) {
            current = null;
            later(Duration.ZERO);
        }
    }

    private synchronized void giveUpUnlessReady(SocketModeWebSocket webSocket) {
        if (!ready.contains(webSocket)) {
            webSocket.cancel();
        }
    }

    /// Hears that a wire is closed or broken.
    synchronized void ended(SocketModeWebSocket webSocket) {
        if (retire(webSocket)) {
            later(backoff.next());
        }
    }

    /// @return whether it was the current one, so that the line needs another
    private boolean retire(SocketModeWebSocket webSocket) {
        wires.remove(webSocket);
        ready.remove(webSocket);
        if (webSocket != current) {
            return false;
        }
        current = null;
        return true;
    }

    /// Takes nothing more. What was taken can still be acknowledged until [#close].
    synchronized void stop() {
        over = true;
    }

    synchronized void close() {
        over = true;
        wires.forEach(SocketModeWebSocket::close);
    }
}
