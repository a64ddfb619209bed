package org.whoowns.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a team fills the main roles.
///
/// @param roles the roles that the team has
/// @param merged whether one person holds them all
/// @param instead who answers in the place of a main role that the team does not have
public record OperatingModel(
        String id, String title, @Nullable String summary, List<Role> roles, boolean merged, Map<Role, Role> instead) {

    public OperatingModel {
        roles = List.copyOf(roles);
        instead = Map.copyOf(instead);
    }

    /// Who answers in the place of a main role that the team does not have: as the model says, or the only role there
    /// is; nobody where that is open.
    public Optional<Role> inPlaceOf(Role missing) {
        return Optional.ofNullable(instead.get(missing))
                .or(() -> roles.size() == 1 ? Optional.of(roles.getFirst()) : Optional.empty());
    }
}
