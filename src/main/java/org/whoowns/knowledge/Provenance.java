package org.whoowns.knowledge;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an entry comes from, who keeps it, and when it was last reviewed.
///
/// @param sources readable names
/// @param reviewIn after how long it wants another look
public record Provenance(
        List<String> sources,
        @Nullable String curator,
        @Nullable LocalDate reviewed,
        @Nullable Period reviewIn) {

    public Provenance {
        sources = List.copyOf(sources);
    }
}
