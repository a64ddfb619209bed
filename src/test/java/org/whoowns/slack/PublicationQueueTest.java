package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.whoowns.Polling;

class PublicationQueueTest {

    private final TaskRunner tasks = new TaskRunner();
    private final List<String> published = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final PublicationQueue<String, String> queue =
            new PublicationQueue<>(tasks, this::publish, (older, newer) -> older + "+" + newer);

    @Test
    void mergesRequestsThatArriveWhileOneRuns() throws Exception {
        queue.submit("maya", "slow");
        started.await();
        queue.submit("maya", "second");
        queue.submit("maya", "third");
        release.countDown();
        tasks.finish();

        assertThat(published).containsExactly("slow", "second+third");
    }

    @Test
    void runsOtherKeysInParallel() throws Exception {
        queue.submit("maya", "slow");
        started.await();
        queue.submit("jonas", "quick");
        Polling.until(() -> !published.isEmpty());
        release.countDown();
        tasks.finish();

        assertThat(published).containsExactly("quick", "slow");
    }

    @Test
    void continuesAfterAFailure() throws Exception {
        queue.submit("maya", "slow, fails");
        started.await();
        queue.submit("maya", "second");
        release.countDown();
        tasks.finish();

        assertThat(published).containsExactly("second");
    }

    private void publish(String request) {
        if (request.startsWith("slow")) {
            started.countDown();
            try {
                release.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        if (request.endsWith("fails")) {
            throw new IllegalStateException("it fails");
        }
        published.add(request);
    }
}
