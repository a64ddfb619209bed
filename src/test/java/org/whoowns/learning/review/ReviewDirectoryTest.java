package org.whoowns.learning.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whoowns.Polling;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

@Timeout(60)
class ReviewDirectoryTest {

    private static final String WORKSPACE = "T1";
    private static final WorkspaceReviews BEFORE =
            new WorkspaceReviews(new CuratorList(List.of("UANA"), "UADMIN", Instant.EPOCH), Map.of());
    private static final WorkspaceReviews AFTER =
            new WorkspaceReviews(new CuratorList(List.of("UBO"), "UADMIN", Instant.EPOCH), Map.of());

    private static final Set<Thread.State> WORKING = Set.of(Thread.State.NEW, Thread.State.RUNNABLE);

    private final ReviewTable table = mock(ReviewTable.class);
    private final ReviewDirectory directory = new ReviewDirectory(
            table,
            new DatabaseGuard(Duration.ofSeconds(30), Duration.ZERO, Ticker.systemTicker()),
            new ElapsedTime(() -> 0, () -> Instant.EPOCH));

    @Test
    void keepsNothingThatWasReadBeforeAChange() throws InterruptedException {
        var isReading = new CountDownLatch(1);
        var isChanged = new CountDownLatch(1);
        when(table.versions()).thenReturn(Map.of(WORKSPACE, 1L));
        when(table.load(WORKSPACE))
                .thenAnswer(_ -> {
                    isReading.countDown();
                    isChanged.await();
                    return BEFORE;
                })
                .thenReturn(AFTER);
        var reader = Thread.ofPlatform().start(() -> directory.curators(WORKSPACE));
        isReading.await();
        var writer = Thread.ofPlatform().start(() -> directory.changed(WORKSPACE, 2));
        Polling.until(() -> !WORKING.contains(writer.getState()));
        isChanged.countDown();
        reader.join();
        writer.join();

        assertThat(directory.curators(WORKSPACE).people()).containsExactly("UBO");
    }

    @Test
    void goesOnWithWhatIsKnownWhileTheDatabaseIsAway() {
        when(table.versions()).thenReturn(Map.of(WORKSPACE, 1L)).thenThrow(mock(DatabaseUnavailableException.class));
        when(table.load(WORKSPACE)).thenReturn(BEFORE);
        when(table.load("T2")).thenThrow(mock(DatabaseUnavailableException.class));
        directory.changed("T2", 1);

        assertThat(directory.curators(WORKSPACE).people()).containsExactly("UANA");
        assertThat(directory.curators(WORKSPACE).people()).containsExactly("UANA");
        assertThat(directory.curators("T2")).isEqualTo(CuratorList.NONE);
    }
}
