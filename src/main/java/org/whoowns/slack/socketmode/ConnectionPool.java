package org.whoowns.slack.socketmode;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.whoowns.slack.ComesOverASocket;
import org.whoowns.slack.RequestSource;

/// The lines to Slack: several, so that one may be renewed while others carry on. Slack allows ten.
@Singleton
@Requires(condition = ComesOverASocket.class)
final class ConnectionPool implements RequestSource {

    private final List<SocketModeConnection> lines;
    private final BoltEnvelopeHandler desk;
    private final Scheduler scheduler;

    ConnectionPool(
            WebSocketUrl urls,
            BoltEnvelopeHandler desk,
            Scheduler scheduler,
            MeterRegistry meters,
            @Property(name = "slack.socket.lines", defaultValue = "2") int count) {
        this.desk = desk;
        this.scheduler = scheduler;
        this.lines = Stream.generate(
                        () -> new SocketModeConnection(urls, desk, scheduler, RandomGenerator.getDefault()))
                .limit(Math.clamp(count, 1, 10))
                .toList();
        meters.gauge("whoowns.socket.mode.connections", this, ConnectionPool::good);
    }

    /// How many of them are good.
    long good() {
        return lines.stream().filter(SocketModeConnection::isGood).count();
    }

    @EventListener
    void onStart(ServerStartupEvent started) {
        lines.forEach(connection -> scheduler.after(Duration.ZERO, connection::open));
    }

    /// Takes nothing more, acknowledges what was taken, and only then hangs up.
    @Override
    @PreDestroy
    public void stop() throws InterruptedException {
        lines.forEach(SocketModeConnection::stop);
        desk.finish();
        lines.forEach(SocketModeConnection::close);
    }
}
