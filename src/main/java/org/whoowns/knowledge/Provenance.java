package org.whoowns.knowledge;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sources, maintainer and review dates of an entry.
///
/// @param sources readable names
/// @param reviewIn time until the next review
public record Provenance(
        List<String> sources,
        @Nullable String curator,
        @Nullable LocalDate reviewed,
        @Nullable Period reviewIn) {

    public Provenance {
        sources = List.copyOf(sources);
    }
}
