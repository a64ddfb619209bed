package org.whoowns.learning.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;

/// Entry of a workspace, and what its curators have to do about it.
///
/// @param entry as the workspace reviewed it
/// @param due the day by which it was to be reviewed; null if it is not overdue
/// @param needsWork whether somebody found that it needs work
/// @param review what the curators found last
public record DueEntry(Entry entry, @Nullable LocalDate due, boolean needsWork, EntryReview review) {

    /// Whether there is nothing left to do.
    public boolean isDone() {
        return due == null && !needsWork;
    }
}
