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

/// Socket Mode connection that replaces its WebSocket when it ends, or earlier if Slack announces the end. Thread-safe.
final class SocketModeConnection {

    private static final Logger log = LoggerFactory.getLogger(SocketModeConnection.class);
    /// How long a WebSocket may take to become ready, and how long a replaced one stays open for acknowledgements.
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final Duration LONG_DELAY = Duration.ofMinutes(5);
    /// Errors that only the operator can fix.
    private static final Set<String> PERMANENT_ERRORS = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "not_allowed_token_type",
            "missing_scope");

    private final WebSocketUrls urls;
    private final Provider<OkHttpClient> client;
    private final BoltEnvelopeHandler handler;
    private final ScheduledExecutorService scheduler;
    private final Backoff backoff;
    private final Set<SocketModeWebSocket> webSockets = new HashSet<>();
    private final Set<SocketModeWebSocket> ready = new HashSet<>();
    private @Nullable SocketModeWebSocket current;
    private boolean stopped;

    /// @param client created lazily
    SocketModeConnection(
            WebSocketUrls urls,
            Provider<OkHttpClient> client,
            BoltEnvelopeHandler handler,
            ScheduledExecutorService scheduler,
            RandomGenerator random) {
        this.urls = urls;
        this.client = client;
        this.handler = handler;
        this.scheduler = scheduler;
        this.backoff = new Backoff(random);
    }

    synchronized boolean isConnected() {
        return !stopped && !ready.isEmpty();
    }

    /// Opens a WebSocket and makes it the current one. Blocks while Slack is asked for the URL.
    void open() {
        try {
            connect(client.get(), urls.next());
        } catch (SlackCallException failure) {
            retryAfter(failure);
        } catch (RuntimeException failure) {
            // otherwise there would be no further attempt
            log.error("A Socket Mode connection could not be opened.", failure);
            openAfter(LONG_DELAY);
        }
    }

    /// Holds the lock while the WebSocket starts, so that it is the current one before its first message arrives.
    private synchronized void connect(OkHttpClient client, Request request) {
        if (stopped) {
            return;
        }
        var webSocket = new SocketModeWebSocket(client, request, this);
        webSockets.add(webSocket);
        current = webSocket;
        schedule(TIMEOUT, () -> cancelUnlessReady(webSocket));
    }

    private synchronized void retryAfter(SlackCallException failure) {
        var permanent = PERMANENT_ERRORS.contains(failure.error());
        log.warn(
                permanent
                        ? "Slack refuses a Socket Mode connection: {}. Please check SLACK_APP_TOKEN and its scope connections:write."
                        : "No Socket Mode connection right now: {}.",
                failure.getMessage());
        openAfter(permanent ? LONG_DELAY : backoff.next());
    }

    private synchronized void openAfter(Duration delay) {
        if (!stopped) {
            schedule(delay, this::open);
        }
    }

    private void schedule(Duration delay, Runnable task) {
        var _ = scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    void onMessage(SocketModeWebSocket webSocket, String text) {
        switch (SocketModeMessage.read(text)) {
            case SocketModeMessage.Hello() -> onHello(webSocket);
            case SocketModeMessage.Disconnect(var reason) -> onDisconnect(webSocket, reason);
            case SocketModeMessage.Envelope(var envelope) -> {
                if (!isStopped()) {
                    handler.handle(envelope, webSocket);
                }
            }
            case SocketModeMessage.Unknown() -> log.debug("Ignored an unknown Socket Mode message.");
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void onHello(SocketModeWebSocket webSocket) {
        ready.add(webSocket);
        if (webSocket == current) {
            backoff.reset();
            webSockets.stream().filter(old -> old != webSocket).forEach(old -> schedule(TIMEOUT, old::close));
        }
    }

    private synchronized void onDisconnect(SocketModeWebSocket webSocket, String reason) {
        if (reason.equals("link_disabled")) {
            log.warn("Slack says that Socket Mode is switched off. Please switch it on in the app's settings.");
            if (remove(webSocket)) {
                openAfter(LONG_DELAY);
            }
            webSocket.close();
        } else if (webSocket == current) {
            // the old WebSocket stays open until the new one is ready
            current = null;
            openAfter(Duration.ZERO);
        }
    }

    private synchronized void cancelUnlessReady(SocketModeWebSocket webSocket) {
        if (!ready.contains(webSocket)) {
            webSocket.cancel();
        }
    }

    /// Called when a WebSocket is closed or has failed.
    synchronized void onClosed(SocketModeWebSocket webSocket) {
        if (remove(webSocket)) {
            openAfter(backoff.next());
        }
    }

    /// @return whether it was the current one and needs a replacement
    private boolean remove(SocketModeWebSocket webSocket) {
        webSockets.remove(webSocket);
        ready.remove(webSocket);
        if (webSocket != current) {
            return false;
        }
        current = null;
        return true;
    }

    /// Ignores further envelopes. Those in progress can still be acknowledged until [#close].
    synchronized void stop() {
        stopped = true;
    }

    synchronized void close() {
        stopped = true;
        webSockets.forEach(SocketModeWebSocket::close);
    }
}
