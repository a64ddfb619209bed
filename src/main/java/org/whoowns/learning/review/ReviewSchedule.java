package org.whoowns.learning.review;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Read access to the entries that a workspace's curators have to look at.
@Singleton
@Requires(beans = JdbcTransactions.class)
public class ReviewSchedule {

    private final CurrentSnapshot current;
    private final ReviewDirectory reviews;
    private final ElapsedTime time;

    ReviewSchedule(CurrentSnapshot current, ReviewDirectory reviews, ElapsedTime time) {
        this.current = current;
        this.reviews = reviews;
        this.time = time;
    }

    /// What is past its review date or needs work, the longest overdue first.
    public List<DueEntry> of(String workspace) {
        var found = reviews.find(workspace);
        var today = today();
        return current.snapshot(workspace).knowledge().entries().stream()
                .map(entry -> due(entry, found, today))
                .filter(each -> !each.isDone())
                .sorted(comparing(DueEntry::due, nullsLast(naturalOrder()))
                        .thenComparing(each -> each.entry().title()))
                .toList();
    }

    /// What was reviewed here today.
    public List<DueEntry> renewedToday(String workspace) {
        var found = reviews.find(workspace);
        var today = today();
        var knowledge = current.snapshot(workspace).knowledge();
        return found.reviews().values().stream()
                .filter(review -> today.equals(review.renewed()))
                .flatMap(review -> knowledge.entry(review.entry()).stream())
                .map(entry -> due(entry, found, today))
                .filter(DueEntry::isDone)
                .sorted(comparing(each -> each.entry().title()))
                .toList();
    }

    /// The entry, whether it is due or not; empty if there is none.
    public Optional<DueEntry> find(String workspace, String entry) {
        return current.snapshot(workspace)
                .knowledge()
                .entry(entry)
                .map(found -> due(found, reviews.find(workspace), today()));
    }

    private static DueEntry due(Entry shared, WorkspaceReviews reviews, LocalDate today) {
        var review = reviews.of(shared.id());
        var entry = review.renewed() == null
                ? shared
                : shared.withProvenance(shared.provenance().reviewedOn(review.renewed()));
        var due = entry.provenance().due().filter(day -> day.isBefore(today)).orElse(null);
        return new DueEntry(entry, due, review.needsWork(entry), review);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.now().wall(), ZoneOffset.UTC);
    }
}
