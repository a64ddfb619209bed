package org.whoowns.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whoowns.Polling;
import org.whoowns.answering.context.Door;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.answering.overlay.RenewedReviews;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.matching.Matcher;

@Timeout(60)
class FairExecutorTest {

    private static final int FLOOD = 200;

    private final FairExecutor matching = new FairExecutor(1, FLOOD);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        release.countDown();
        people.close();
    }

    @Test
    void answersOthersBeforeTheFloodOfOneWorkspace() throws Exception {
        occupyTheOnlyThread();
        var flood = asks(FLOOD, "flooding");
        var others = new ArrayList<Future<String>>();
        others.addAll(asks(1, "calm"));
        others.addAll(asks(2, "quiet"));

        release.countDown();
        for (var each : others) {
            each.get();
        }
        for (var each : flood) {
            each.get();
        }

        // the workspaces take turns: flooding, calm, quiet, flooding, quiet
        assertThat(done.subList(0, 5)).containsExactly("flooding", "calm", "quiet", "flooding", "quiet");
        assertThat(done).hasSize(FLOOD + 3);
    }

    @Test
    void refusesWhatAWorkspaceHasNoRoomFor() throws Exception {
        occupyTheOnlyThread();
        asks(FLOOD, "flooding");

        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> matching.call("flooding", () -> "too much"));

        var other = asks(1, "calm");
        release.countDown();
        assertThat(other.getFirst().get()).isEqualTo("calm");
    }

    @Test
    void passesFailuresOn() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> matching.call("any", () -> {
                    throw new IllegalStateException("oh");
                }))
                .withMessage("oh");
        assertThat(matching.call("any", () -> "still there")).isEqualTo("still there");
    }

    @Test
    void tellsTheFloodingWorkspaceAndAnswersFromTheCacheMeanwhile() throws Exception {
        var answerer = new Answerer(
                new CurrentSnapshot(new Snapshot(Matcher.of(KnowledgeFolders.topicsAlone()))),
                null,
                matching,
                RenewedReviews.NONE,
                InstantSource.system());
        var known = question("flooding", "help");
        var before = answerer.answer(known);
        occupyTheOnlyThread();
        asks(FLOOD, "flooding");

        assertThat(answerer.answer(question("flooding", "a new question"))).isEqualTo(new Answer.Busy());
        assertThat(answerer.answer(known)).isEqualTo(before);
    }

    private static Question.Utterance question(String workspace, String words) {
        return new Question.Utterance(
                words, new QuestionContext(Door.COMMAND, workspace, "U1", null, true, () -> TeamVisibility.VISIBLE));
    }

    private void occupyTheOnlyThread() throws Exception {
        var occupied = new CompletableFuture<Boolean>();
        people.execute(() -> matching.call("occupying", () -> {
            occupied.complete(true);
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return "";
        }));
        occupied.get();
    }

    /// Returns as soon as all of them wait in the queue.
    private List<Future<String>> asks(int count, String workspace) {
        var asked = new ArrayList<Future<String>>();
        var before = matching.waiting();
        for (var i = 0; i < count; i++) {
            asked.add(people.submit(() -> matching.call(workspace, () -> {
                done.add(workspace);
                return workspace;
            })));
        }
        Polling.until(() -> matching.waiting() >= before + count);
        return asked;
    }
}
