package org.whoowns.learning.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// What curators find about entries, and who they are, on two replicas.
@Tag("database")
@Timeout(120)
@ParameterizedClass
@EnumSource
class ReviewLedgerTest {

    private static final String ENTRY = "backlog-ordering";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2030-01-10T10:00:00Z"));
    private final String workspace = Replica.workspace();
    private final Actor curator = new Actor(workspace, "UCURATOR", false, true, true);
    private final Actor admin = new Actor(workspace, "UADMIN", true, false, true);
    private final TestDatabase engine;
    private final Site here;
    private final Site elsewhere;

    /// A replica.
    private record Site(ReviewDirectory directory, ReviewLedger ledger, ReviewSchedule due) {}

    ReviewLedgerTest(TestDatabase engine) {
        this.engine = engine;
        this.here = site();
        this.elsewhere = site();
    }

    private Site site() {
        var context = Replica.shared(engine).context();
        var time = new ElapsedTime(System::nanoTime, now::get);
        var table = new ReviewTable(context.getBean(JdbcTransactions.class));
        var directory = new ReviewDirectory(table, context.getBean(DatabaseGuard.class), time);
        return new Site(
                directory,
                new ReviewLedger(table, directory, time),
                new ReviewSchedule(context.getBean(CurrentSnapshot.class), directory, time));
    }

    private List<String> due(Site site) {
        return site.due().of(workspace).stream().map(each -> each.entry().id()).toList();
    }

    private DueEntry find(Site site) {
        return site.due().find(workspace, ENTRY).orElseThrow();
    }

    @Test
    void whatStillHoldsIsNoLongerDueAnywhere() {
        assertThat(due(here)).contains(ENTRY);
        assertThat(due(elsewhere)).contains(ENTRY);

        assertThat(here.ledger().renew(curator, ENTRY)).isTrue();

        assertThat(due(here)).doesNotContain(ENTRY);
        elsewhere.directory().poll();
        assertThat(due(elsewhere)).doesNotContain(ENTRY);
        assertThat(elsewhere.directory().of(workspace)).containsOnly(Map.entry(ENTRY, LocalDate.of(2030, 1, 10)));
        assertThat(elsewhere.directory().of(Replica.workspace())).isEmpty();
        assertThat(here.due().renewedToday(workspace))
                .extracting(each -> each.entry().id())
                .containsExactly(ENTRY);

        now.set(Instant.parse("2031-06-01T10:00:00Z"));
        assertThat(due(elsewhere)).as("a year later").contains(ENTRY);
        assertThat(here.due().renewedToday(workspace)).isEmpty();
    }

    @Test
    void undoesOnlyTheLatestChange() {
        here.ledger().renew(curator, ENTRY);
        var renewed = find(here).review().number();
        assertThat(elsewhere.ledger().mark(curator, ENTRY)).isTrue();
        here.directory().poll();

        assertThat(here.ledger().undo(curator, ENTRY, renewed))
                .as("changed since")
                .isFalse();
        assertThat(find(here).needsWork()).isTrue();

        assertThat(here.ledger().undo(curator, ENTRY, find(here).review().number()))
                .isTrue();
        assertThat(find(here)).satisfies(each -> {
            assertThat(each.needsWork()).isFalse();
            assertThat(each.isDone()).as("renewed as before").isTrue();
        });
    }

    @Test
    void remembersWhatNeedsWorkUntilItHolds() {
        assertThat(here.ledger().note(curator, ENTRY, "The example is old"))
                .as("not marked")
                .isFalse();
        here.ledger().mark(curator, ENTRY);
        assertThat(here.ledger().note(curator, ENTRY, "The example is old")).isTrue();
        here.ledger().mark(curator, ENTRY);

        assertThat(find(here).review().note()).isEqualTo("The example is old");
        assertThat(due(here)).contains(ENTRY);

        here.ledger().renew(curator, ENTRY);
        assertThat(find(here)).satisfies(each -> {
            assertThat(each.isDone()).isTrue();
            assertThat(each.review().note()).isNull();
        });
    }

    @Test
    void onlyCuratorsAndAdminsReview() {
        var member = new Actor(workspace, "UMEMBER", false, false, true);
        var guest = new Actor(workspace, "UGUEST", true, true, false);

        for (var actor : List.of(member, guest)) {
            assertThat(here.ledger().renew(actor, ENTRY)).isFalse();
            assertThat(here.ledger().mark(actor, ENTRY)).isFalse();
            assertThat(here.ledger().nameCurators(actor, List.of("UMEMBER"))).isFalse();
        }
        assertThat(here.ledger().nameCurators(curator, List.of("UFRIEND"))).isFalse();
        assertThat(due(here)).contains(ENTRY);
        assertThat(here.directory().curators(workspace)).isEqualTo(CuratorList.NONE);
    }

    @Test
    void namesCuratorsAndForgetsWhoDid() {
        assertThat(here.ledger().nameCurators(admin, List.of("UB", "UA", "UB"))).isTrue();

        elsewhere.directory().poll();
        assertThat(elsewhere.directory().curators(workspace)).satisfies(list -> {
            assertThat(list.people()).containsExactly("UA", "UB");
            assertThat(list.changedBy()).isEqualTo("UADMIN");
            assertThat(list.changedAt()).isEqualTo(now.get());
        });

        here.ledger().renew(admin, ENTRY);
        assertThat(here.ledger().forget(workspace, "UADMIN")).isEqualTo(2);
        assertThat(here.directory().curators(workspace).changedBy()).isNull();
        assertThat(here.directory().curators(workspace).people()).hasSize(2);
        assertThat(here.ledger().forget(workspace, "UADMIN")).isZero();

        here.ledger().nameCurators(admin, List.of());
        assertThat(here.directory().curators(workspace).people()).isEmpty();
    }
}
