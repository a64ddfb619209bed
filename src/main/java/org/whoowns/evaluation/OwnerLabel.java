package org.whoowns.evaluation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which owners a label accepts.
///
/// @param names as the label spells them; empty where the question asks for no owner
/// @param ids what they stand for: ids of roles, and perhaps `shared`
public record OwnerLabel(List<String> names, Set<String> ids) {

    /// The question asks for no owner.
    public static final OwnerLabel NONE = new OwnerLabel(List.of(), Set.of());

    public OwnerLabel {
        names = List.copyOf(names);
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    boolean asks() {
        return !names.isEmpty();
    }
}
