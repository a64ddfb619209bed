package org.whoowns.teams.ledger.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

class ChangeTrackerTest {

    private static final String EVERYTHING = "everything";

    private final Map<String, Long> database = new HashMap<>(Map.of("T1", 5L, "T2", 7L));
    private final List<String> forgotten = new ArrayList<>();
    private long nanos;
    private Instant wall = Instant.EPOCH;
    private Runnable whileReading = () -> {};
    private Runnable whileForgetting = () -> {};

    private final ChangeTracker<Long> tracker = new ChangeTracker<>(
            new TrackedCache<Long>() {
                @Override
                public Map<String, Long> versions() {
                    var read = Map.copyOf(database);
                    whileReading.run();
                    return read;
                }

                @Override
                public void forget(Set<String> workspaces) {
                    whileForgetting.run();
                    forgotten.addAll(new TreeSet<>(workspaces));
                }

                @Override
                public void forgetAll() {
                    forgotten.add(EVERYTHING);
                }
            },
            new DatabaseGuard(Duration.ofMinutes(1), Duration.ZERO, Ticker.systemTicker()),
            new ElapsedTime(() -> nanos, () -> wall));

    @BeforeEach
    void pollForTheFirstTime() {
        tracker.catchUp();
        assertThat(forgotten).containsExactly(EVERYTHING);
        forgotten.clear();
    }

    @Test
    void forgetsNothingIfNothingChanged() {
        tracker.poll();
        tracker.catchUp();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void forgetsWhatChangedOnce() {
        database.put("T1", 6L);
        database.put("T3", 1L);
        database.remove("T2");

        tracker.poll();
        tracker.poll();

        assertThat(forgotten).containsExactly("T1", "T2", "T3");
    }

    @Test
    void keepsWhatThisReplicaChanged() {
        database.put("T1", 6L);
        database.put("T3", 1L);
        tracker.announce("T3", 1L);
        tracker.announce("T1", 6L);

        tracker.poll();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void keepsWhatThisReplicaChangesDuringAPoll() {
        whileReading = () -> {
            database.put("T1", 6L);
            database.put("T3", 1L);
            tracker.announce("T1", 6L);
            tracker.announce("T3", 1L);
        };
        tracker.poll();
        whileReading = () -> {};
        tracker.poll();
        assertThat(forgotten).isEmpty();

        database.put("T1", 7L);
        tracker.poll();

        assertThat(forgotten).containsExactly("T1");
    }

    @Test
    void checksASingleWorkspace() {
        tracker.check("T1", () -> Optional.of(5L));
        tracker.check("T3", Optional::empty);
        assertThat(forgotten).isEmpty();

        tracker.check("T1", () -> Optional.of(6L));

        assertThat(forgotten).containsExactly("T1");
    }

    @Test
    void forgetsEverythingAtTheFirstReadAfterAPause() {
        nanos += Duration.ofMinutes(10).toNanos();

        tracker.catchUp();
        tracker.catchUp();

        assertThat(forgotten).containsExactly(EVERYTHING);
    }

    /// Its monotonic clock stood still.
    @Test
    void forgetsEverythingAfterTheMachineWasSuspended() {
        wall = wall.plus(Duration.ofMinutes(10));

        tracker.catchUp();

        assertThat(forgotten).containsExactly(EVERYTHING);
    }

    @Test
    void noticesWhatChangedInAPauseOfThePollsAlone() {
        nanos += Duration.ofSeconds(9).toNanos();
        database.put("T1", 6L);

        tracker.poll();

        assertThat(forgotten).containsExactly("T1");
    }

    @Test
    void keepsEverythingWhileTheDatabaseIsUnavailable() {
        whileReading = () -> {
            throw new IllegalStateException(new SQLException("gone", "08006"));
        };
        database.put("T1", 6L);
        assertThatThrownBy(tracker::poll).isInstanceOf(DatabaseUnavailableException.class);
        nanos += Duration.ofMinutes(10).toNanos();
        tracker.catchUp();
        assertThat(forgotten).isEmpty();

        whileReading = () -> {};
        tracker.catchUp();

        assertThat(forgotten).containsExactly(EVERYTHING);
    }

    @Test
    void oneFailedPollForgetsNothingLater() {
        whileReading = () -> {
            throw new IllegalStateException(new SQLException("gone", "08006"));
        };
        assertThatThrownBy(tracker::poll).isInstanceOf(DatabaseUnavailableException.class);
        whileReading = () -> {};

        tracker.poll();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void repeatsWhatCouldNotBeForgotten() {
        database.put("T1", 6L);
        whileForgetting = () -> {
            throw new IllegalStateException("not read");
        };
        assertThatThrownBy(tracker::poll).hasMessage("not read");
        whileForgetting = () -> {};

        tracker.poll();

        assertThat(forgotten).containsExactly("T1");
    }
}
