package org.whoowns.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A role that can own something, as `roles.yml` declares it.
///
/// @param shortName an abbreviation such as `PM`; the title where the file gives none
/// @param main whether people ask about this role first: it gets an overview, and teams name a holder for it
/// @param topic the id of the entry that is this role's overview
/// @param focus one sentence on what the role is there for
/// @param aliases other names of the role
/// @param focusGroups the role's work in a few groups, for overviews
public record Role(
        String id,
        String title,
        String shortName,
        boolean main,
        @Nullable String topic,
        @Nullable String focus,
        List<String> aliases,
        List<FocusGroup> focusGroups)
        implements Owner {

    public Role {
        aliases = List.copyOf(aliases);
        focusGroups = List.copyOf(focusGroups);
    }

    /// A few responsibilities under one heading, for a role's overview.
    ///
    /// @param entries ids of entries
    public record FocusGroup(String title, @Nullable String summary, List<String> entries) {

        public FocusGroup {
            entries = List.copyOf(entries);
        }
    }
}
