package org.whoowns.learning.lesson;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Owner;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRights;

/// Authenticated user who teaches, with the roles that they hold or are the deputy of.
///
/// @param roles ids of the roles that they hold in any team, or stand in for as the deputy
public record Teacher(Actor actor, Set<String> roles) {

    public Teacher {
        roles = Set.copyOf(roles);
    }

    /// @param teams of which they are a member
    static Teacher of(Actor actor, Iterable<Team> teams) {
        var roles = new HashSet<String>();
        teams.forEach(team -> team.holders().forEach((role, holder) -> {
            if (holder.people().anyMatch(actor.user()::equals)) {
                roles.add(role);
            }
        }));
        return new Teacher(actor, roles);
    }

    public String workspace() {
        return actor.workspace();
    }

    /// Whether they decide on everything that is taught: curators and admins.
    public boolean decides() {
        return ChangeRights.mayDecideForAll(actor);
    }

    /// Whether they may propose something: also everybody who holds a role, and deputies.
    public boolean proposes() {
        return decides() || (ChangeRights.whyReadOnly(actor).isEmpty() && !roles.isEmpty());
    }

    /// Whether they hold the role or stand in for it, or for one of the roles that own something together.
    boolean holds(@Nullable Owner owner) {
        return switch (owner) {
            case null -> false;
            case Owner.Shared(var all) -> all.stream().anyMatch(role -> roles.contains(role.id()));
            case Owner one -> roles.contains(one.id());
        };
    }
}
