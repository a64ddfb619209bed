package org.whoowns.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Operating model of a team: which main roles it has, and who stands in for the missing ones.
///
/// @param merged whether one person holds all roles
/// @param substitutes the role that takes over for each missing main role
public record OperatingModel(
        String id,
        String title,
        @Nullable String summary,
        List<Role> roles,
        boolean merged,
        Map<Role, Role> substitutes) {

    public OperatingModel {
        roles = List.copyOf(roles);
        substitutes = Map.copyOf(substitutes);
    }

    /// The role that takes over for a missing main role: the configured one, or else the only role there is.
    public Optional<Role> substituteFor(Role missing) {
        return Optional.ofNullable(substitutes.get(missing))
                .or(() -> roles.size() == 1 ? Optional.of(roles.getFirst()) : Optional.empty());
    }
}
