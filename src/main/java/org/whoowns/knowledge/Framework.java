package org.whoowns.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Product framework, such as Scrum, that assigns responsibilities to roles.
///
/// @param summary how it divides the roles, in a sentence or two
/// @param source where the summary comes from
public record Framework(
        String id,
        String title,
        List<String> aliases,
        @Nullable String summary,
        @Nullable String source) {

    public Framework {
        aliases = List.copyOf(aliases);
    }
}
