package org.whoowns.answering.snapshot;

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
import org.whoowns.knowledge.files.FolderHash;
import org.whoowns.knowledge.files.validation.Problem;

/// The operator's knowledge folder, watched: a change in it comes into force once the folder holds still.
///
/// A change counts when two looks in a row find the same, so that a file that is still being written does no harm.
/// Everything is made ready first and then swapped in one step. A change that can't be used is held back, and said so
/// once. Safe to share between threads.
public final class KnowledgeReloader {

    private static final Logger log = LoggerFactory.getLogger(KnowledgeReloader.class);
    private static final Duration CALM = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(500);
    private static final int PROBLEMS_TOLD = 20;

    private final Path folder;
    private final Supplier<Snapshot> opening;
    private final CurrentSnapshot current;
    private final InstantSource clock;

    private @Nullable FolderHash good;
    private @Nullable FolderHash tried;
    private @Nullable FolderHash changing;
    private volatile ReloadState state;

    /// @param opening opens what the folder holds now, or throws [InvalidKnowledgeException]
    KnowledgeReloader(Path folder, Supplier<Snapshot> opening, CurrentSnapshot current, InstantSource clock) {
        this.folder = folder;
        this.opening = opening;
        this.current = current;
        this.clock = clock;
        this.state = new ReloadState.Done(clock.instant());
    }

    /// How the knowledge in force stands to the folder at this moment.
    public ReloadState state() {
        return state;
    }

    /// Looks at the folder once, and takes in what has changed and holds still.
    ///
    /// @return after how long to look again
    synchronized Duration check() {
        if (!current.isReady()) {
            return SOON;
        }
        if (good == null) {
            good = current.snapshot().source();
            tried = good;
        }
        var found = FolderHash.of(folder);
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
    private boolean take(FolderHash found) {
        Snapshot next;
        try {
            next = opening.get();
        } catch (InvalidKnowledgeException broken) {
            return heldStill(found) && holdBack(found, broken.problems());
        } catch (UncheckedIOException unreadable) {
            return heldStill(found)
                    && holdBack(found, List.of(problem("The folder can't be read; please check its permissions.")));
        } catch (RuntimeException | LinkageError failure) {
            log.error("A change in the knowledge folder could not be loaded.", failure);
            return holdBack(found, List.of(problem("The change could not be loaded; see the log.")));
        }
        if (!heldStill(found)) {
            return false;
        }
        current.swap(next);
        good = found;
        tried = found;
        state = new ReloadState.Done(clock.instant());
        log.info(
                "A change in the knowledge folder has taken effect. Entries: {}.",
                next.knowledge().entries().size());
        return true;
    }

    private boolean heldStill(FolderHash found) {
        return found.equals(FolderHash.of(folder));
    }

    private boolean holdBack(FolderHash found, List<Problem> problems) {
        tried = found;
        state = new ReloadState.HeldBack(state.since(), clock.instant(), problems);
        log.warn(
                "A change in the knowledge folder is on hold, and the version of {} stays active. {}:\n{}",
                state.since().truncatedTo(ChronoUnit.SECONDS),
                problems.size() == 1 ? "It has a problem" : "It has " + problems.size() + " problems",
                problems.stream().limit(PROBLEMS_TOLD).map(Problem::toString).collect(joining("\n")));
        return true;
    }

    private void takeBack() {
        tried = good;
        state = new ReloadState.Done(state.since());
        log.info("The knowledge folder is back to the active version.");
    }

    private Problem problem(String sentence) {
        return new Problem(folder.toString(), 0, sentence);
    }
}
