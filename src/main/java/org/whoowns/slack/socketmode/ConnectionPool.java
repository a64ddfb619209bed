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
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.whoowns.slack.RequestSource;

/// The lines to Slack: several, so that one may be renewed while others carry on. Slack allows ten.
@Singleton
@Requires(property = "slack.mode", value = "socket")
final class ConnectionPool implements RequestSource {

    private static final int LARGEST = 10;

    private final List<SocketModeConnection> lines;
    private final BoltEnvelopeHandler desk;
    private final ScheduledExecutorService scheduler;

    ConnectionPool(
            WebSocketUrls urls,
            Provider<OkHttpClient> client,
            BoltEnvelopeHandler desk,
            MeterRegistry meters,
            @Property(name = "slack.socket.lines", defaultValue = "2") int count) {
        var size = Math.clamp(count, 1, LARGEST);
        this.desk = desk;
        // a thread for each line, since opening a wire waits for Slack, and one for all the rest
        this.scheduler = new ScheduledThreadPoolExecutor(
                size + 1, Thread.ofVirtual().name("socket-mode-", 0).factory(), new ThreadPoolExecutor.DiscardPolicy());
        this.lines = Stream.generate(
                        () -> new SocketModeConnection(urls, client, desk, scheduler, RandomGenerator.getDefault()))
                .limit(size)
                .toList();
        meters.gauge("whoowns.socket.mode.connections", this, ConnectionPool::good);
    }

    /// How many of them are good.
    long good() {
        return lines.stream().filter(SocketModeConnection::isGood).count();
    }

    @EventListener
    void onStart(ServerStartupEvent started) {
        lines.forEach(connection -> scheduler.execute(connection::open));
    }

    /// Takes nothing more, acknowledges what was taken, and only then hangs up.
    @Override
    @PreDestroy
    public void stop() throws InterruptedException {
        lines.forEach(SocketModeConnection::stop);
        desk.finish();
        lines.forEach(SocketModeConnection::close);
        scheduler.shutdownNow();
    }
}
