package org.whoowns.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A few responsibilities under one heading, to show a role at a glance.
///
/// @param entries ids of entries
public record FocusGroup(String title, @Nullable String summary, List<String> entries) {

    public FocusGroup {
        entries = List.copyOf(entries);
    }
}
