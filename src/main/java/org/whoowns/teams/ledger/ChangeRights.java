package org.whoowns.teams.ledger;

import org.whoowns.teams.Team;

/// Authorisation of changes, both for what is shown and for what is applied.
public final class ChangeRights {

    private ChangeRights() {}

    public static boolean maySetUp(Actor actor) {
        return actor.belongs() && (actor.admin() || actor.policy().setUp() == ChangePolicy.SetUp.ANYONE);
    }

    /// Admins may edit any team; others as the policy says, by default its holders and editors.
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

    /// The reason for rejecting an edit.
    public static RejectionReason whyNotEdit(Actor actor) {
        return actor.policy().edits() == ChangePolicy.Edits.ADMINS
                ? RejectionReason.ONLY_ADMINS
                : RejectionReason.NOT_YOUR_TEAM;
    }

    /// Whether they may change the workspace's agreements.
    public static boolean mayDecideForAll(Actor actor) {
        return actor.belongs() && (actor.admin() || actor.curator());
    }
}
