package org.whoowns.learning.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;

/// What a workspace's curators found about an entry.
///
/// @param entry its id
/// @param number of the change that led to it
/// @param renewed the latest day on which it still held; null for none
/// @param marked the day on which somebody found that it needs work; null if it does not
/// @param note what should change; null for nothing in particular
public record EntryReview(
        String entry,
        long number,
        @Nullable LocalDate renewed,
        @Nullable LocalDate marked,
        @Nullable String note) {

    static EntryReview none(String entry) {
        return new EntryReview(entry, 0, null, null, null);
    }

    /// Whether the entry has not been reviewed since it was marked.
    public boolean needsWork(Entry reviewed) {
        var since = reviewed.provenance().reviewed();
        return marked != null && (since == null || !since.isAfter(marked));
    }
}
