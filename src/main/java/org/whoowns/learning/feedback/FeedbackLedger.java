package org.whoowns.learning.feedback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.exchange.redaction.StorableWords;
import org.whoowns.learning.gap.AskerHashes;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// Store of the votes on answers: one a person and answer, which may be changed, redacted and under the keyed hash of
/// the person. A question whose answer did not help becomes a gap. Thread-safe, on any replica.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
public final class FeedbackLedger {

    private final VoteTable votes;
    private final GapLedger gaps;
    private final AskerHashes hashes;
    private final StorableWords storable;
    private final CurrentSnapshot current;
    private final Counter helpful;
    private final Counter notHelpful;
    private final boolean isOn;

    /// @param keep for how long votes are kept; zero for no feedback
    FeedbackLedger(
            VoteTable votes,
            GapLedger gaps,
            AskerHashes hashes,
            StorableWords storable,
            CurrentSnapshot current,
            MeterRegistry meters,
            @Property(name = "whoowns.keep-questions", defaultValue = "90d") Duration keep) {
        this.votes = votes;
        this.gaps = gaps;
        this.hashes = hashes;
        this.storable = storable;
        this.current = current;
        this.helpful = meters.counter("whoowns.votes", "helpful", "yes");
        this.notHelpful = meters.counter("whoowns.votes", "helpful", "no");
        this.isOn = keep.isPositive();
    }

    /// Whether people are asked for feedback: not if nothing may be kept of questions.
    public boolean isOn() {
        return isOn;
    }

    /// Stores a vote in place of an earlier one of the person on the same answer.
    ///
    /// @param user who votes, to be told apart and not to be kept
    public StoredVote vote(String workspace, String user, Vote vote) {
        var quarter = hashes.quarter();
        var person = hashes.of(workspace, quarter, List.of(user)).stream()
                .findFirst()
                .orElseThrow();
        var redactor = storable.redactor(workspace);
        var utterance = StorableWords.normalised(redactor.redact(vote.words()));
        var key = new VoteTable.Key(workspace, person, vote.entry(), utterance);
        var comment = StorableWords.normalised(redactor.redact(vote.comment()));
        var isNew = votes.save(key, vote, comment);
        if (isNew) {
            (vote.isHelpful() ? helpful : notHelpful).increment();
        }
        return new StoredVote(utterance, vote.isHelpful() ? null : gap(key, user));
    }

    /// The gap of the question, in which a person counts once for an answer, however often they vote.
    private String gap(VoteTable.Key key, String user) {
        var known = votes.gap(key);
        if (known.isPresent()) {
            return known.get();
        }
        var vector = current.snapshot(key.workspace()).vector(key.utterance());
        var gap = gaps.notHelpful(key.workspace(), key.utterance(), vector, List.of(key.entry()), user);
        votes.setGap(key, gap.id());
        return gap.id();
    }

    public VoteCounts counts(String workspace, String entry) {
        return votes.counts(workspace, entry).getOrDefault(entry, VoteCounts.NONE);
    }

    /// The counts by the id of each entry that has any.
    public Map<String, VoteCounts> counts(String workspace) {
        return votes.counts(workspace, null);
    }

    /// The counts of all entries together.
    public VoteCounts countsSince(String workspace, Instant since) {
        return votes.countsSince(workspace, since);
    }

    /// What was said about answers that did not help, the latest first.
    public List<VoteRemark> remarks(String workspace, String entry, int limit) {
        return votes.remarks(workspace, entry, limit);
    }
}
