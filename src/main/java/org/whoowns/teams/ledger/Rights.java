package org.whoowns.teams.ledger;

import org.whoowns.teams.Team;

/// Who may change what. What is shown goes by it, and what arrives is measured by it again.
public final class Rights {

    private Rights() {}

    /// Whether they may set up a team.
    public static boolean maySetUp(Actor actor) {
        return actor.belongs();
    }

    /// Whether they may change the team: its holders and editors, and admins.
    public static boolean mayEdit(Actor actor, Team team) {
        return actor.belongs()
                && actor.workspace().equals(team.workspace())
                && (actor.admin()
                        || team.editors().contains(actor.user())
                        || team.holding().anyMatch(actor.user()::equals));
    }

    /// Whether they may decide for the whole workspace: admins and curators.
    public static boolean mayDecideForAll(Actor actor) {
        return actor.belongs() && (actor.admin() || actor.curator());
    }
}
