package org.whoowns.answering.overlay;

import java.time.LocalDate;
import java.util.Map;
import org.whoowns.knowledge.Entry;

/// Source of the reviews that workspaces made of the shared entries.
@FunctionalInterface
public interface RenewedReviews {

    /// Of nothing.
    RenewedReviews NONE = _ -> Map.of();

    /// The days on which somebody found that an entry still holds, by its id; from memory as a rule, and empty if it
    /// can't be looked up.
    Map<String, LocalDate> of(String workspace);

    /// The entry as the workspace reviewed it.
    default Entry renewed(String workspace, Entry entry) {
        var day = of(workspace).get(entry.id());
        return day == null ? entry : entry.withProvenance(entry.provenance().reviewedOn(day));
    }
}
