package org.whoowns.slack.socketmode;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.whoowns.slack.RequestSource;

/// Pool of Socket Mode connections: several, so that requests arrive while one of them is being replaced.
@Singleton
@Requires(property = "slack.mode", value = "socket")
final class ConnectionPool implements RequestSource {

    /// Slack's limit.
    private static final int MAX_CONNECTIONS = 10;

    private final List<SocketModeConnection> connections;
    private final BoltEnvelopeHandler handler;
    private final ScheduledExecutorService scheduler;

    ConnectionPool(
            WebSocketUrls urls,
            Provider<OkHttpClient> client,
            BoltEnvelopeHandler handler,
            MeterRegistry meters,
            @Property(name = "slack.socket.connections", defaultValue = "2") int count) {
        var size = Math.clamp(count, 1, MAX_CONNECTIONS);
        this.handler = handler;
        // one thread for each connection, because opening a WebSocket blocks, and one for timeouts
        this.scheduler = new ScheduledThreadPoolExecutor(
                size + 1, Thread.ofVirtual().name("socket-mode-", 0).factory(), new ThreadPoolExecutor.DiscardPolicy());
        this.connections = IntStream.rangeClosed(1, size)
                .mapToObj(number -> new SocketModeConnection(
                        urls, client, handler, scheduler, RandomGenerator.getDefault(), new ConnectionLog(number)))
                .toList();
        meters.gauge("whoowns.socket.mode.connections", this, ConnectionPool::connectedCount);
    }

    long connectedCount() {
        return connections.stream().filter(SocketModeConnection::isConnected).count();
    }

    @EventListener
    void onStart(ServerStartupEvent started) {
        connections.forEach(connection -> scheduler.execute(connection::open));
    }

    /// Ignores further envelopes, acknowledges those in progress and closes the connections.
    @Override
    @PreDestroy
    public void stop() throws InterruptedException {
        connections.forEach(SocketModeConnection::stop);
        handler.shutDown();
        connections.forEach(SocketModeConnection::close);
        scheduler.shutdownNow();
    }
}
