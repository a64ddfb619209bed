package org.whoowns.knowledge;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
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

    /// The last day for the next review; empty if none is planned.
    public Optional<LocalDate> due() {
        return reviewed == null || reviewIn == null ? Optional.empty() : Optional.of(reviewed.plus(reviewIn));
    }

    /// Whether the next review was due before that day.
    public boolean isOverdue(LocalDate today) {
        return due().filter(day -> day.isBefore(today)).isPresent();
    }

    /// The same, reviewed again on a day; as it is if its own review is later.
    public Provenance reviewedOn(LocalDate day) {
        return reviewed != null && reviewed.isBefore(day) ? new Provenance(sources, curator, day, reviewIn) : this;
    }
}
