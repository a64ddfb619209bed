package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.teams.ledger.TestDatabase;

/// OAuth codes, states and cookies stay out of the log, even if an operator turns on all that can be turned on.
@Tag("database")
class OAuthLogTest {

    private static final LoggerContext LOGS = (LoggerContext) LoggerFactory.getILoggerFactory();
    private static final String CODE = "1234567890.the-secret-code";

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
        }
    }

    private final Lines log = new Lines();

    @Test
    void holdsNoCodeStateOrCookie() throws Exception {
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, TestDatabase.H2.fresh(), Map.of())) {
            slack.answers("oauth.v2.access", _ -> ManyWorkspaces.consent("T1", "commands"));
            logEverything();
            var begun = many.begin();
            var state = begun.state();
            var browser = begun.cookie().split("[=;]", 3)[1];

            many.finish("code=" + CODE + "&state=guessed-state", begun.cookie());
            var done = many.finish("code=" + CODE + "&state=" + state, begun.cookie());
            many.finish("code=" + CODE + "&state=" + state, begun.cookie());
            slack.await("chat.postMessage");

            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(browser).hasSize(43);
            assertThat(log.lines).as("with everything turned on").hasSizeGreaterThan(20);
            assertThat(log.lines)
                    .filteredOn(line -> List.of(CODE, state, browser, "guessed-state", "hush").stream()
                            .anyMatch(line::contains))
                    .isEmpty();
        } finally {
            LOGS.reset();
            new ContextInitializer(LOGS).autoConfig();
        }
    }

    /// As shipped, and then with Micronaut's `LOGGER_LEVELS_…`. Only now, because Micronaut reads the configuration
    /// of the tests when it starts.
    private void logEverything() throws Exception {
        LOGS.reset();
        var configurator = new JoranConfigurator();
        configurator.setContext(LOGS);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
        var root = LOGS.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        log.setContext(LOGS);
        log.start();
        root.addAppender(log);
        for (var name : List.of(Logger.ROOT_LOGGER_NAME, "io.micronaut", "io.netty", "okhttp3", "org.whoowns")) {
            LOGS.getLogger(name).setLevel(Level.TRACE);
        }
    }
}
