package org.whoowns.answering.reload;

import static java.util.stream.Collectors.joining;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.BrokenKnowledge;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.answering.Snapshot;
import org.whoowns.knowledge.reading.Fingerprint;
import org.whoowns.knowledge.reading.Problem;

/// The operator's knowledge folder, watched: a change in it comes into force once the folder holds still.
///
/// A change counts when two looks in a row find the same, so that a file that is still being written does no harm.
/// Everything is made ready first and then swapped in one step. A change that can't be used is held back, and said so
/// once. Safe to share between threads.
public final class KnowledgeFolder {

    private static final Logger log = LoggerFactory.getLogger(KnowledgeFolder.class);
    private static final Duration CALM = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(500);
    private static final int PROBLEMS_TOLD = 20;

    private final Path folder;
    private final Supplier<Snapshot> opening;
    private final KnowledgeInForce inForce;
    private final InstantSource clock;

    private @Nullable Fingerprint good;
    private @Nullable Fingerprint tried;
    private @Nullable Fingerprint changing;
    private volatile Reload state;

    /// @param opening opens what the folder holds now, or throws [BrokenKnowledge]
    KnowledgeFolder(Path folder, Supplier<Snapshot> opening, KnowledgeInForce inForce, InstantSource clock) {
        this.folder = folder;
        this.opening = opening;
        this.inForce = inForce;
        this.clock = clock;
        this.state = new Reload.Done(clock.instant());
    }

    /// How the knowledge in force stands to the folder at this moment.
    public Reload state() {
        return state;
    }

    /// Looks at the folder once, and takes in what has changed and holds still.
    ///
    /// @return after how long to look again
    synchronized Duration check() {
        if (!inForce.isReady()) {
            return SOON;
        }
        if (good == null) {
            good = inForce.snapshot().source();
            tried = good;
        }
        var found = Fingerprint.of(folder);
        if (found.equals(tried)) {
            changing = null;
            return CALM;
        }
        if (!found.equals(changing)) {
            changing = found;
            return SOON;
        }
        changing = null;
        if (found.equals(good)) {
            takeBack();
            return CALM;
        }
        return take(found) ? CALM : SOON;
    }

    /// Whether the folder held still meanwhile; if not, what came of it counts for nothing.
    private boolean take(Fingerprint found) {
        Snapshot next;
        try {
            next = opening.get();
        } catch (BrokenKnowledge broken) {
            return heldStill(found) && holdBack(found, broken.problems());
        } catch (UncheckedIOException unreadable) {
            return heldStill(found) && holdBack(found, List.of(problem("The folder can't be read; please look.")));
        } catch (RuntimeException | LinkageError failure) {
            log.error("A change in the knowledge folder could not be taken in.", failure);
            return holdBack(found, List.of(problem("The change could not be taken in; the log says why.")));
        }
        if (!heldStill(found)) {
            return false;
        }
        inForce.swap(next);
        good = found;
        tried = found;
        state = new Reload.Done(clock.instant());
        log.info(
                "A change in the knowledge folder is in force. Entries known: {}.",
                next.knowledge().entries().size());
        return true;
    }

    private boolean heldStill(Fingerprint found) {
        return found.equals(Fingerprint.of(folder));
    }

    private boolean holdBack(Fingerprint found, List<Problem> problems) {
        tried = found;
        state = new Reload.HeldBack(state.since(), clock.instant(), problems);
        log.warn(
                "A change in the knowledge folder is held back, and what was known at {} stays in force. {}:\n{}",
                state.since().truncatedTo(ChronoUnit.SECONDS),
                problems.size() == 1 ? "It has a problem" : "It has " + problems.size() + " problems",
                problems.stream().limit(PROBLEMS_TOLD).map(Problem::toString).collect(joining("\n")));
        return true;
    }

    private void takeBack() {
        tried = good;
        state = new Reload.Done(state.since());
        log.info("The knowledge folder is again as it was; what was known stays in force.");
    }

    private Problem problem(String sentence) {
        return new Problem(folder.toString(), 0, sentence);
    }
}
