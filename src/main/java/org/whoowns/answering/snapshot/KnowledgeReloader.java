package org.whoowns.answering.snapshot;

import static java.util.stream.Collectors.joining;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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

/// Reloads the operator's knowledge folder after changes. Thread-safe.
///
/// A change is loaded once two checks in a row find the same content, so that files may be written slowly, and then
/// takes effect atomically. A broken change is put on hold, and logged once.
@Singleton
@Requires(property = "whoowns.knowledge", pattern = "(?s).*\\S.*")
public final class KnowledgeReloader {

    private static final Logger log = LoggerFactory.getLogger(KnowledgeReloader.class);
    private static final Duration IDLE_PAUSE = Duration.ofSeconds(1);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(500);
    private static final int MAX_LOGGED_PROBLEMS = 20;

    private final Path folder;
    private final Supplier<Snapshot> loading;
    private final CurrentSnapshot current;
    private final InstantSource clock;

    private @Nullable FolderHash good;
    private @Nullable FolderHash tried;
    private @Nullable FolderHash changing;
    private volatile ReloadState state;

    @Inject
    KnowledgeReloader(KnowledgeConfiguration configuration, KnowledgeLoader loader, CurrentSnapshot current) {
        this(Path.of(configuration.knowledge()), loader::open, current, InstantSource.system());
    }

    /// @param loading loads the folder's current content, or throws [InvalidKnowledgeException]
    KnowledgeReloader(Path folder, Supplier<Snapshot> loading, CurrentSnapshot current, InstantSource clock) {
        this.folder = folder;
        this.loading = loading;
        this.current = current;
        this.clock = clock;
        this.state = new ReloadState.Done(clock.instant());
    }

    public ReloadState state() {
        return state;
    }

    /// Checks the folder once, and loads a change that is complete.
    ///
    /// @return the pause until the next check
    synchronized Duration check() {
        if (!current.isReady()) {
            return SHORT_PAUSE;
        }
        if (good == null) {
            good = current.snapshot().source();
            tried = good;
        }
        var found = FolderHash.of(folder);
        if (found.equals(tried)) {
            changing = null;
            return IDLE_PAUSE;
        }
        if (!found.equals(changing)) {
            changing = found;
            return SHORT_PAUSE;
        }
        changing = null;
        if (found.equals(good)) {
            revert();
            return IDLE_PAUSE;
        }
        return load(found) ? IDLE_PAUSE : SHORT_PAUSE;
    }

    /// Returns whether the folder stayed the same meanwhile; if not, the result is dropped.
    private boolean load(FolderHash found) {
        Snapshot next;
        try {
            next = loading.get();
        } catch (InvalidKnowledgeException broken) {
            return isUnchanged(found) && putOnHold(found, broken.problems());
        } catch (UncheckedIOException unreadable) {
            return isUnchanged(found)
                    && putOnHold(found, List.of(problem("The folder can't be read; please check its permissions.")));
        } catch (RuntimeException | LinkageError failure) {
            log.error("A change in the knowledge folder could not be loaded.", failure);
            return putOnHold(found, List.of(problem("The change could not be loaded; see the log.")));
        }
        if (!isUnchanged(found)) {
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

    private boolean isUnchanged(FolderHash found) {
        return found.equals(FolderHash.of(folder));
    }

    private boolean putOnHold(FolderHash found, List<Problem> problems) {
        tried = found;
        state = new ReloadState.HeldBack(state.since(), clock.instant(), problems);
        log.warn(
                "A change in the knowledge folder is on hold, and the version of {} stays active. {}:\n{}",
                state.since().truncatedTo(ChronoUnit.SECONDS),
                problems.size() == 1 ? "It has a problem" : "It has " + problems.size() + " problems",
                problems.stream()
                        .limit(MAX_LOGGED_PROBLEMS)
                        .map(Problem::toString)
                        .collect(joining("\n")));
        return true;
    }

    private void revert() {
        tried = good;
        state = new ReloadState.Done(state.since());
        log.info("The knowledge folder is back to the active version.");
    }

    private Problem problem(String sentence) {
        return new Problem(folder.toString(), 0, sentence);
    }
}
