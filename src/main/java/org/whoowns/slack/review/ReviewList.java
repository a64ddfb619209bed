package org.whoowns.slack.review;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.learning.review.ReviewLedger;
import org.whoowns.learning.review.ReviewSchedule;
import org.whoowns.slack.access.CuratorDirectory;
import org.whoowns.teams.ledger.Actor;

/// Lookup of what is due for review by whom.
@Singleton
public class ReviewList {

    private final ReviewSchedule due;
    private final CuratorDirectory curators;

    ReviewList(ReviewSchedule due, CuratorDirectory curators) {
        this.due = due;
        this.curators = curators;
    }

    /// What is due of the entries that the reader maintains, and what was reviewed today, which can be undone. Where
    /// nobody is named for an entry, whoever may review it maintains it.
    public List<DueEntry> of(Actor reader) {
        if (!ReviewLedger.mayReview(reader)) {
            return List.of();
        }
        var workspace = reader.workspace();
        var people = new HashMap<Optional<String>, List<String>>();
        return Stream.concat(due.of(workspace).stream(), due.renewedToday(workspace).stream())
                .filter(each -> {
                    var named = people.computeIfAbsent(
                            curator(each.entry()), name -> curators.of(workspace, name.orElse(null)));
                    return named.isEmpty() || named.contains(reader.user());
                })
                .toList();
    }

    /// How many are due of those that the reader maintains.
    static int count(List<DueEntry> due) {
        return Math.toIntExact(due.stream().filter(each -> !each.isDone()).count());
    }

    private static Optional<String> curator(Entry entry) {
        return Optional.ofNullable(entry.provenance().curator());
    }

    /// Everything that is due.
    public List<DueEntry> all(Actor reader) {
        return ReviewLedger.mayReview(reader) ? due.of(reader.workspace()) : List.of();
    }

    Optional<DueEntry> find(Actor reader, String entry) {
        return due.find(reader.workspace(), entry);
    }
}
