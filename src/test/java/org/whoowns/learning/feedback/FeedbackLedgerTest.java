package org.whoowns.learning.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.exchange.redaction.StorableWords;
import org.whoowns.learning.gap.AskerHashes;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Votes on answers, and what is left of them.
@Tag("database")
@Timeout(120)
@ParameterizedClass
@EnumSource
class FeedbackLedgerTest {

    private static final String ENTRY = "pricing";
    private static final String QUESTION = "who sets the price of the beta?";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2030-01-10T10:00:00Z"));
    private final String workspace = Replica.workspace();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final VoteTable table;
    private final GapLedger gaps;
    private final AskerHashes hashes;
    private final FeedbackLedger ledger;

    FeedbackLedgerTest(TestDatabase engine) {
        var context = Replica.shared(engine).context();
        table = new VoteTable(context.getBean(JdbcTransactions.class), new ElapsedTime(System::nanoTime, now::get));
        gaps = context.getBean(GapLedger.class);
        hashes = context.getBean(AskerHashes.class);
        ledger = new FeedbackLedger(
                table,
                gaps,
                hashes,
                new StorableWords(null),
                context.getBean(CurrentSnapshot.class),
                meters,
                Duration.ofDays(90));
    }

    private VoteCounts counts() {
        return ledger.counts(workspace, ENTRY);
    }

    @Test
    void aPersonHasOneVoteOnAnAnswerAndMayChangeIt() {
        ledger.vote(workspace, "UA", Vote.helpful(QUESTION, ENTRY));
        ledger.vote(workspace, "UA", Vote.helpful(QUESTION, ENTRY));
        assertThat(counts()).isEqualTo(new VoteCounts(1, 0, Map.of()));

        ledger.vote(workspace, "UA", Vote.notHelpful("  Who sets the price of the beta? ", ENTRY));
        ledger.vote(workspace, "UB", Vote.notHelpful(QUESTION, ENTRY));
        ledger.vote(workspace, "UA", Vote.helpful("and of the gamma?", ENTRY));
        ledger.vote(workspace, "UA", Vote.helpful(QUESTION, "churn"));

        assertThat(ledger.counts(workspace)).hasSize(2).containsKey("churn");
        assertThat(meters.counter("whoowns.votes", "helpful", "yes").count()).isEqualTo(3);
        assertThat(ledger.counts(Replica.workspace())).isEmpty();
    }

    @Test
    void aReasonReplacesAVoteWithoutOne() {
        ledger.vote(workspace, "UA", Vote.notHelpful(QUESTION, ENTRY));
        var outdated = new Vote(QUESTION, ENTRY, false, VoteReason.OUTDATED, "ask ana@shop.example", null);
        ledger.vote(workspace, "UA", outdated);
        ledger.vote(workspace, "UB", new Vote(QUESTION, ENTRY, false, VoteReason.WRONG_ENTRY, "", "churn"));
        ledger.vote(workspace, "UC", Vote.notHelpful(QUESTION, ENTRY));

        assertThat(counts()).isEqualTo(new VoteCounts(0, 3, Map.of(VoteReason.OUTDATED, 1, VoteReason.WRONG_ENTRY, 1)));
        assertThat(ledger.remarks(workspace, ENTRY, 10))
                .contains(
                        new VoteRemark(QUESTION, VoteReason.OUTDATED, "ask [email]", null),
                        new VoteRemark(QUESTION, VoteReason.WRONG_ENTRY, "", "churn"))
                .hasSize(3);
    }

    @Test
    void whatDidNotHelpIsAGapInWhichEachPersonCountsOnce() {
        assertThat(ledger.vote(workspace, "UA", Vote.helpful(QUESTION, ENTRY)).gap())
                .isNull();
        var first = ledger.vote(workspace, "UA", Vote.notHelpful(QUESTION, ENTRY));
        ledger.vote(workspace, "UA", Vote.helpful(QUESTION, ENTRY));
        var again = ledger.vote(workspace, "UA", Vote.notHelpful(QUESTION, ENTRY));
        ledger.vote(workspace, "UB", Vote.notHelpful(QUESTION, ENTRY));

        assertThat(again.gap()).isNotNull().isEqualTo(first.gap());
        assertThat(gaps.mostWanted(workspace, 0, 10)).singleElement().satisfies(gap -> {
            assertThat(gap.id()).isEqualTo(first.gap());
            assertThat(gap.times()).isEqualTo(2);
            assertThat(gap.askers()).isEqualTo(2);
            assertThat(gap.nearest()).containsExactly(ENTRY);
        });
    }

    @Test
    void votesAreErasedForWhoeverWantsItAndAfterTheirTime() {
        ledger.vote(workspace, "UA", Vote.helpful(QUESTION, ENTRY));
        ledger.vote(workspace, "UB", Vote.notHelpful(QUESTION, ENTRY));

        assertThat(new Voters(table, hashes).forget(workspace, "UA")).isOne();
        assertThat(counts()).isEqualTo(new VoteCounts(0, 1, Map.of()));

        var job = new VoteRetentionJob(table, new ElapsedTime(System::nanoTime, now::get), Duration.ofDays(90));
        now.updateAndGet(then -> then.plus(Duration.ofDays(89)));
        job.run();
        assertThat(counts().isEmpty()).isFalse();
        now.updateAndGet(then -> then.plus(Duration.ofDays(2)));
        job.run();
        assertThat(counts().isEmpty()).isTrue();
    }
}
