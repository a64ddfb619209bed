package org.whoowns.slack.socket;

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
import org.whoowns.slack.Intake;

/// The lines to Slack: several, so that one may be renewed while others carry on. Slack allows ten.
@Singleton
@Requires(condition = ComesOverASocket.class)
final class Lines implements Intake {

    private final List<Line> lines;
    private final BoltDesk desk;
    private final Timetable timetable;

    Lines(
            Endpoint endpoint,
            BoltDesk desk,
            Timetable timetable,
            MeterRegistry meters,
            @Property(name = "slack.socket.lines", defaultValue = "2") int count) {
        this.desk = desk;
        this.timetable = timetable;
        this.lines = Stream.generate(() -> new Line(endpoint, desk, timetable, RandomGenerator.getDefault()))
                .limit(Math.clamp(count, 1, 10))
                .toList();
        meters.gauge("whoowns.slack.lines", this, Lines::good);
    }

    /// How many of them are good.
    long good() {
        return lines.stream().filter(Line::isGood).count();
    }

    @EventListener
    void onStart(ServerStartupEvent started) {
        lines.forEach(line -> timetable.after(Duration.ZERO, line::open));
    }

    /// Takes nothing more, acknowledges what was taken, and only then hangs up.
    @Override
    @PreDestroy
    public void stop() throws InterruptedException {
        lines.forEach(Line::stop);
        desk.finish();
        lines.forEach(Line::close);
    }
}
