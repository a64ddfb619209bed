package org.whoowns.teams.ledger;

import org.whoowns.teams.Team;

/// Who may change what. What is shown goes by it, and what arrives is measured by it again.
public final class ChangeRights {

    private ChangeRights() {}

    /// Whether they may set up a team.
    public static boolean maySetUp(Actor actor) {
        return actor.belongs() && (actor.admin() || actor.policy().setUp() == ChangePolicy.SetUp.ANYONE);
    }

    /// Whether they may change the team: admins, and those whom the policy names, which are its holders and editors
    /// unless the operator decided otherwise.
    public static boolean mayEdit(Actor actor, Team team) {
        return actor.belongs()
                && actor.workspace().equals(team.workspace())
                && (actor.admin()
                        || switch (actor.policy().edits()) {
                            case ANYONE -> true;
                            case TEAM ->
                                team.editors().contains(actor.user())
                                        || team.holding().anyMatch(actor.user()::equals);
                            case ADMINS -> false;
                        });
    }

    /// Why somebody may not change a team.
    public static RejectionReason whyNotEdit(Actor actor) {
        return actor.policy().edits() == ChangePolicy.Edits.ADMINS
                ? RejectionReason.ONLY_ADMINS
                : RejectionReason.NOT_YOUR_TEAM;
    }

    /// Whether they may decide for the whole workspace: admins and curators.
    public static boolean mayDecideForAll(Actor actor) {
        return actor.belongs() && (actor.admin() || actor.curator());
    }
}
