package org.whoowns.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A school with its own view of who owns what.
///
/// @param summary how it divides the roles, in a sentence or two
/// @param source where that stands
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
