package org.whoowns.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Role declared in `roles.yml`; it can own responsibilities.
///
/// @param shortName an abbreviation such as `PM`; the title if the file has none
/// @param main whether the role gets an overview and teams name a holder for it
/// @param topic id of the entry with the role's overview
/// @param focus one sentence on the purpose of the role
/// @param focusGroups groups of responsibilities shown in the overview
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

    /// Heading in a role's overview.
    ///
    /// @param entries ids of the entries under it
    public record FocusGroup(String title, @Nullable String summary, List<String> entries) {

        public FocusGroup {
            entries = List.copyOf(entries);
        }
    }
}
