package org.whoowns;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Checks the app's logging configuration, which the tests themselves don't use.
class LogbackTest {

    private final LoggerContext logs = new LoggerContext();

    @BeforeEach
    void configure() throws JoranException {
        var configurator = new JoranConfigurator();
        configurator.setContext(logs);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
    }

    @Test
    void logsOurMessages() {
        assertThat(logs.getLogger("org.whoowns.commands.ServeCommand").getEffectiveLevel())
                .isEqualTo(Level.INFO);
    }

    @Test
    void silencesMicronautOnAFailedStart() {
        assertThat(logs.getLogger("io.micronaut.http.server.netty.NettyHttpServer")
                        .getEffectiveLevel())
                .isEqualTo(Level.OFF);
        assertThat(logs.getLogger("io.micronaut.http.server.RouteExecutor").getEffectiveLevel())
                .isEqualTo(Level.WARN);
    }

    @Test
    void silencesSlackLibrariesThatQuoteUserInput() {
        assertThat(logs.getLogger("com.slack.api.bolt.App").getEffectiveLevel()).isEqualTo(Level.ERROR);
        assertThat(logs.getLogger("com.slack.api.bolt.util.SlackRequestParser").getEffectiveLevel())
                .isEqualTo(Level.ERROR);
    }

    @Test
    void silencesMicronautsUrlsAndSettingsForThemselves() {
        logs.getLogger("io.micronaut").setLevel(Level.TRACE);

        assertThat(List.of(
                        "io.micronaut.http.server.netty.RoutingInBoundHandler",
                        "io.micronaut.context.event.ApplicationEventPublisher",
                        "io.micronaut.context.DefaultApplicationContext$RuntimeConfiguredEnvironment",
                        "io.micronaut.inject"))
                .allMatch(name -> logs.getLogger(name).getEffectiveLevel() == Level.WARN);
    }

    @Test
    void logsAsJson() throws JoranException {
        var json = new LoggerContext();
        json.putProperty("WHOOWNS_LOG_FORMAT", "json");
        var configurator = new JoranConfigurator();
        configurator.setContext(json);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());

        assertThat(encoder(json)).isInstanceOf(JsonEncoder.class);
        assertThat(encoder(logs)).isInstanceOf(PatternLayoutEncoder.class);
        assertThat(json.getStatusManager().getCopyOfStatusList())
                .allMatch(status -> status.getLevel() < Status.WARN, "no warnings");
    }

    private static Object encoder(LoggerContext context) {
        return ((ConsoleAppender<?>) context.getLogger("ROOT").getAppender("console")).getEncoder();
    }
}
