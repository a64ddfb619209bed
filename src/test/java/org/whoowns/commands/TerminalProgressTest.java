package org.whoowns.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TerminalProgressTest {

    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(drawn, true, UTF_8);
    private final Logger logger = (Logger) LoggerFactory.getLogger(TerminalProgress.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Duration now = Duration.ZERO;

    @BeforeEach
    void listen() {
        logged.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(logged);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    @Test
    void showsABarAfterASecond() {
        try (var progress = new TerminalProgress(terminal, () -> now.toNanos())) {
            run(progress, "Comparing phrases", Duration.ofMillis(30));
        }

        assertThat(drawn.toString(UTF_8)).contains("Comparing phrases").contains("/100");
        assertThat(logged.list).isEmpty();
    }

    @Test
    void leavesACleanLine() {
        try (var progress = new TerminalProgress(terminal, () -> now.toNanos())) {
            run(progress, "Comparing phrases", Duration.ofMillis(30));
        }

        var last = drawn.toString(UTF_8);
        assertThat(last.substring(last.lastIndexOf('\r')).strip()).isEmpty();
    }

    @Test
    void leavesACleanLineAfterAShortBar() {
        for (var time = 0; time < 50; time++) {
            drawn.reset();
            try (var progress = new TerminalProgress(terminal, () -> now.toNanos())) {
                progress.at("Comparing phrases", 0, 2);
                now = now.plusSeconds(2);
                progress.at("Comparing phrases", 1, 2);
            }

            var last = drawn.toString(UTF_8);
            assertThat(last.substring(last.lastIndexOf('\r')).strip()).isEmpty();
        }
    }

    @Test
    void showsNothingForQuickSteps() {
        try (var progress = new TerminalProgress(terminal, () -> now.toNanos())) {
            run(progress, "Comparing phrases", Duration.ofMillis(5));
            run(progress, "Writing pages", Duration.ofMillis(9));
        }

        assertThat(drawn.size()).isZero();
        assertThat(logged.list).isEmpty();
    }

    @Test
    void logsOneLinePerStepWithoutATerminal() {
        try (var progress = new TerminalProgress(null, () -> now.toNanos())) {
            run(progress, "Comparing phrases", Duration.ofMillis(100));
            run(progress, "Asking questions", Duration.ofMillis(100));
            run(progress, "Asking questions", Duration.ofMillis(100));
        }

        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Comparing phrases: 11 of 100 so far.",
                        "Asking questions: 11 of 100 so far.",
                        "Asking questions: 11 of 100 so far.");
    }

    private void run(TerminalProgress progress, String step, Duration each) {
        for (int done = 1; done <= 100; done++) {
            progress.at(step, done, 100);
            now = now.plus(each);
        }
    }
}
