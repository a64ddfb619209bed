package org.whoowns.knowledge;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sources, maintainer and review dates of an entry.
///
/// @param reviewIn time until the next review
public record Provenance(
        List<Source> sources,
        @Nullable String curator,
        @Nullable LocalDate reviewed,
        @Nullable Period reviewIn) {

    public Provenance {
        sources = List.copyOf(sources);
    }

    /// Publication that an entry is based on.
    ///
    /// @param title readable name
    /// @param address of its web page, a URL; null without one
    /// @param year of publication; null if unknown, or if it changes all the time
    public record Source(
            String title,
            @Nullable String address,
            @Nullable Integer year) {

        /// A source of which only the name is known.
        public Source(String title) {
            this(title, null, null);
        }
    }

    /// Whether the next review was due before that day.
    public boolean isOverdue(LocalDate today) {
        return reviewed != null && reviewIn != null && reviewed.plus(reviewIn).isBefore(today);
    }
}
