package org.whoowns.learning.insight;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.learning.feedback.FeedbackLedger;
import org.whoowns.learning.gap.Gap;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.learning.gap.GapState;
import org.whoowns.learning.insight.Insight.Contested;
import org.whoowns.learning.review.ReviewSchedule;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Reader of what the questions of a workspace show.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = InsightTable.class)
public final class InsightReader {

    private static final int WEEKS = 8;
    private static final Period RECENT = Period.ofWeeks(4);
    private static final int GAPS = 100;
    private static final int CONTESTED = 3;

    private final InsightTable table;
    private final GapLedger gaps;
    private final FeedbackLedger votes;
    private final ReviewSchedule reviews;
    private final CurrentSnapshot current;
    private final ElapsedTime time;

    InsightReader(
            InsightTable table,
            GapLedger gaps,
            FeedbackLedger votes,
            ReviewSchedule reviews,
            CurrentSnapshot current,
            ElapsedTime time) {
        this.table = table;
        this.gaps = gaps;
        this.votes = votes;
        this.reviews = reviews;
        this.current = current;
        this.time = time;
    }

    /// With the present week as the last one.
    public Insight of(String workspace) {
        return of(workspace, LocalDate.ofInstant(time.now().wall(), ZoneOffset.UTC));
    }

    /// @param lastDay a day of the last week
    public Insight of(String workspace, LocalDate lastDay) {
        var recent = lastDay.minus(RECENT).atStartOfDay(ZoneOffset.UTC).toInstant();
        var popular =
                gaps.mostWanted(workspace, GapState.OPEN, Gap.DISCREET, 0, GAPS).gaps();
        return new Insight(
                table.weeks(workspace, lastDay, WEEKS),
                gaps.mostWanted(workspace, GapState.OPEN, 0, 0, 1).count(),
                votes.countsSince(workspace, recent),
                contested(current.snapshot(workspace).knowledge(), popular),
                reviews.of(workspace).size(),
                table.answerTime(workspace, recent).orElse(null));
    }

    private record Pair(String one, String other) {}

    /// The pairs of responsibilities of different roles that are nearest to questions of at least three people.
    private static List<Contested> contested(KnowledgeBase knowledge, List<Gap> popular) {
        var pairs = new LinkedHashMap<Pair, Contested>();
        for (var gap : popular) {
            pair(knowledge, gap)
                    .ifPresent(pair -> pairs.merge(
                            pair,
                            new Contested(pair.one(), pair.other(), gap.times(), gap.askers()),
                            (before, more) -> new Contested(
                                    pair.one(),
                                    pair.other(),
                                    before.times() + more.times(),
                                    Math.max(before.askers(), more.askers()))));
        }
        var all = new ArrayList<>(pairs.values());
        all.sort(Comparator.comparingInt(Contested::times).reversed());
        return all.stream().limit(CONTESTED).toList();
    }

    private static Optional<Pair> pair(KnowledgeBase knowledge, Gap gap) {
        var nearest = gap.nearest().stream()
                .flatMap(id -> knowledge.responsibility(id).stream())
                .limit(2)
                .toList();
        if (nearest.size() < 2 || isOfOneRole(nearest.getFirst(), nearest.getLast())) {
            return Optional.empty();
        }
        var ids = nearest.stream().map(Responsibility::id).sorted().toList();
        return Optional.of(new Pair(ids.getFirst(), ids.getLast()));
    }

    private static boolean isOfOneRole(Responsibility one, Responsibility other) {
        return one.owner().id().equals(other.owner().id());
    }
}
