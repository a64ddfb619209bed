package org.whoowns.evaluation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Owners that the label of a question accepts.
///
/// @param names as written in the label; empty if the question asks for no owner
/// @param ids the matching role ids, and `shared`
public record OwnerLabel(List<String> names, Set<String> ids) {

    public static final OwnerLabel NONE = new OwnerLabel(List.of(), Set.of());

    public OwnerLabel {
        names = List.copyOf(names);
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    boolean isPresent() {
        return !names.isEmpty();
    }
}
