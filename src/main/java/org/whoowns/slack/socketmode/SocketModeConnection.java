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
import org.whoowns.slack.client.SlackErrorKind;
import org.whoowns.slack.socketmode.ConnectionLog.State;

/// Socket Mode connection that replaces its WebSocket when it ends, or earlier if Slack announces the end. Thread-safe.
final class SocketModeConnection {

    private static final Logger log = LoggerFactory.getLogger(SocketModeConnection.class);
    /// How long a WebSocket may take to become ready, and how long a replaced one stays open for acknowledgements.
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /// How long a WebSocket has to stay ready before the next one may follow it without a delay.
    private static final Duration LASTING = Duration.ofMinutes(1);

    /// Between attempts that fail until somebody outside has done something.
    private static final Duration LONG_DELAY = Duration.ofMinutes(5);

    private static final Duration OTHERS_HAVE_ENDED = Duration.ofMinutes(1);

    private final WebSocketUrls urls;
    private final Provider<OkHttpClient> client;
    private final BoltEnvelopeHandler handler;
    private final ScheduledExecutorService scheduler;
    private final Backoff backoff;
    private final ConnectionLog states;
    private final Set<SocketModeWebSocket> webSockets = new HashSet<>();
    private final Set<SocketModeWebSocket> ready = new HashSet<>();
    private @Nullable SocketModeWebSocket current;
    /// Whether the current one has been ready for a while.
    private boolean lasting;

    private boolean stopped;

    /// @param client created lazily
    SocketModeConnection(
            WebSocketUrls urls,
            Provider<OkHttpClient> client,
            BoltEnvelopeHandler handler,
            ScheduledExecutorService scheduler,
            RandomGenerator random,
            ConnectionLog states) {
        this.urls = urls;
        this.client = client;
        this.handler = handler;
        this.scheduler = scheduler;
        this.backoff = new Backoff(random);
        this.states = states;
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
        lasting = false;
        schedule(TIMEOUT, () -> cancelUnlessReady(webSocket));
    }

    private synchronized void retryAfter(SlackCallException failure) {
        if (failure.kind().isAboutToken()) {
            states.report(State.REFUSED, failure.error());
            openAfter(LONG_DELAY);
        } else if (failure.kind() == SlackErrorKind.RATE_LIMITED) {
            states.report(State.RATE_LIMITED, failure.summary());
            openAfter(failure.retryAfter().plus(backoff.next()));
        } else {
            states.report(State.INTERRUPTED, failure.summary());
            openAfter(backoff.next());
        }
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
            case SocketModeMessage.Disconnect(var reason) -> onDisconnect(webSocket, DisconnectReason.of(reason));
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
            schedule(LASTING, () -> onLasting(webSocket));
            webSockets.stream().filter(old -> old != webSocket).forEach(old -> schedule(TIMEOUT, old::close));
        }
    }

    private synchronized void onLasting(SocketModeWebSocket webSocket) {
        if (webSocket == current) {
            lasting = true;
            backoff.reset();
            states.report(State.LASTING);
        }
    }

    private synchronized void onDisconnect(SocketModeWebSocket webSocket, DisconnectReason reason) {
        switch (reason) {
            case WARNING, REFRESH_REQUESTED, UNKNOWN -> replace(webSocket);
            case TOO_MANY_WEBSOCKETS -> close(webSocket, State.TOO_MANY, OTHERS_HAVE_ENDED.plus(backoff.next()));
            case LINK_DISABLED -> close(webSocket, State.SWITCHED_OFF, LONG_DELAY);
        }
    }

    /// The old WebSocket stays open until the new one is ready.
    private void replace(SocketModeWebSocket webSocket) {
        if (webSocket == current) {
            current = null;
            openNext(lasting ? Duration.ZERO : backoff.next(), "Slack asks for another one at once");
        }
    }

    private void close(SocketModeWebSocket webSocket, State state, Duration delay) {
        if (remove(webSocket)) {
            states.report(state);
            openAfter(delay);
        }
        webSocket.close();
    }

    /// @param why in case the current WebSocket has not lasted
    private void openNext(Duration delay, String why) {
        if (!lasting) {
            states.report(State.INTERRUPTED, why);
        }
        openAfter(delay);
    }

    private synchronized void cancelUnlessReady(SocketModeWebSocket webSocket) {
        if (!ready.contains(webSocket)) {
            webSocket.cancel();
        }
    }

    /// Called when a WebSocket is closed or has failed.
    synchronized void onClosed(SocketModeWebSocket webSocket) {
        var why = ready.contains(webSocket) ? "it was closed soon after it opened" : "Slack did not say hello";
        if (remove(webSocket)) {
            openNext(backoff.next(), why);
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
