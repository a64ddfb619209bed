package org.whoowns.learning.lesson;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Owner;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRights;

/// Authenticated user who teaches, with the roles that they hold.
///
/// @param roles ids of the roles that they hold in any team
public record Teacher(Actor actor, Set<String> roles) {

    public Teacher {
        roles = Set.copyOf(roles);
    }

    /// @param teams of which they are a member
    static Teacher of(Actor actor, Iterable<Team> teams) {
        var roles = new HashSet<String>();
        teams.forEach(team -> roles.addAll(team.rolesOf(actor.user())));
        return new Teacher(actor, roles);
    }

    public String workspace() {
        return actor.workspace();
    }

    /// Whether they decide on everything that is taught: curators and admins.
    public boolean decides() {
        return ChangeRights.mayDecideForAll(actor);
    }

    /// Whether they may propose something: also everybody who holds a role.
    public boolean proposes() {
        return decides() || (ChangeRights.whyReadOnly(actor).isEmpty() && !roles.isEmpty());
    }

    /// Whether they hold the role, or one of the roles that own something together.
    boolean holds(@Nullable Owner owner) {
        return switch (owner) {
            case null -> false;
            case Owner.Shared(var all) -> all.stream().anyMatch(role -> roles.contains(role.id()));
            case Owner one -> roles.contains(one.id());
        };
    }
}
