package org.whoowns.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a team fills the main roles.
///
/// @param roles the roles that the team has
/// @param merged whether one person holds them all
public record OperatingModel(
        String id, String title, @Nullable String summary, List<Role> roles, boolean merged) {

    public OperatingModel {
        roles = List.copyOf(roles);
    }
}
