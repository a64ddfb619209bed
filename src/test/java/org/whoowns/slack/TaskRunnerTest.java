package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.whoowns.Polling;

class TaskRunnerTest {

    private final TaskRunner tasks = new TaskRunner();
    private final Logger logger = (Logger) LoggerFactory.getLogger(TaskRunner.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
        logger.setAdditive(false);
    }

    @AfterEach
    void stop() throws InterruptedException {
        logger.setAdditive(true);
        logger.detachAppender(logged);
        logger.setLevel(null);
        tasks.finish();
    }

    @Test
    void returnsTheResultOfTheWork() {
        assertThat(tasks.call(() -> "done", id -> "failed " + id)).isEqualTo("done");
        assertThat(logged.list).isEmpty();
    }

    @Test
    void logsAFailureOnceUnderTheReportedId() {
        var said = tasks.call(() -> fail("oh"), id -> id);

        assertThat(said).matches("[0-9a-f]{8}");
        assertThat(logged.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage()).isEqualTo("Failure " + said));
    }

    @ParameterizedTest
    @CsvSource({"false, WARN", "true, DEBUG"})
    void logsAnExpectedFailureInOneLine(boolean isLogged, String level) {
        logger.setLevel(Level.DEBUG);

        var said = tasks.call(
                () -> {
                    throw new Refusal(isLogged, true);
                },
                id -> id);

        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).hasToString(level);
            assertThat(event.getFormattedMessage()).isEqualTo("Failure " + said + ": refused");
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    @Test
    void reportsNothingWhereItWouldBeRefused() throws InterruptedException {
        BlockingQueue<String> apologies = new ArrayBlockingQueue<>(2);

        tasks.submit(
                () -> {
                    throw new Refusal(false, false);
                },
                apologies::add);
        tasks.finish();

        assertThat(apologies).isEmpty();
        assertThat(logged.list).hasSize(1);
    }

    @Test
    void reportsFailuresOfSubmittedWork() throws InterruptedException {
        BlockingQueue<String> apologies = new ArrayBlockingQueue<>(1);

        tasks.submit(() -> fail("oh"), apologies::add);

        assertThat(apologies.take()).matches("[0-9a-f]{8}");
    }

    @Test
    void survivesAFailingReport() throws InterruptedException {
        BlockingQueue<String> done = new ArrayBlockingQueue<>(1);

        tasks.submit(() -> fail("oh"), id -> fail(id));
        tasks.submit(() -> done.add("done"), _ -> {});

        assertThat(done.take()).isEqualTo("done");
    }

    @Test
    void finishesRunningWork() throws InterruptedException {
        BlockingQueue<String> done = new ArrayBlockingQueue<>(1);
        tasks.submit(() -> done.add("done"), _ -> {});

        tasks.finish();

        assertThat(done).containsExactly("done");
    }

    @Test
    void finishesFollowUpWork() throws InterruptedException {
        BlockingQueue<String> done = new ArrayBlockingQueue<>(1);
        var stopping = new CountDownLatch(1);
        tasks.submit(
                () -> {
                    stopping.await();
                    tasks.submit(() -> done.add("done"), _ -> {});
                },
                _ -> {});
        var stop = Thread.ofVirtual().start(() -> {
            try {
                tasks.finish();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
        Polling.until(() -> stop.getState() == Thread.State.TIMED_WAITING);

        stopping.countDown();
        stop.join();

        assertThat(done).containsExactly("done");
        assertThat(logged.list).isEmpty();
    }

    @Test
    void rejectsWorkAfterShutdown() throws InterruptedException {
        tasks.finish();

        tasks.submit(() -> fail("oh"), _ -> {});

        assertThat(logged.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.INFO));
    }

    private static final class Refusal extends RuntimeException implements ExpectedFailure {

        private static final long serialVersionUID = 1;

        private final boolean logged;
        private final boolean worthTelling;

        Refusal(boolean logged, boolean worthTelling) {
            this.logged = logged;
            this.worthTelling = worthTelling;
        }

        @Override
        public String summary() {
            return "refused";
        }

        @Override
        public boolean isLogged() {
            return logged;
        }

        @Override
        public boolean isWorthTelling() {
            return worthTelling;
        }
    }

    private static String fail(String why) {
        throw new IllegalStateException(why);
    }
}
