package org.whoowns.teams.ledger;

import java.util.Optional;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.ChangePolicy.Guests;

/// Authorisation of changes, both for what is shown and for what is applied.
public final class ChangeRights {

    private ChangeRights() {}

    /// Whether they may see teams and agreements.
    public static boolean mayRead(Actor actor) {
        return switch (actor.membership()) {
            // Missing information from Slack delays no answer.
            case MEMBER, UNCONFIRMED -> true;
            case GUEST -> actor.policy().guests() != Guests.NONE;
            case EXTERNAL, INACTIVE -> false;
        };
    }

    /// The reason why they may change nothing at all; empty if that depends on the change.
    public static Optional<RejectionReason> whyReadOnly(Actor actor) {
        return switch (actor.membership()) {
            case MEMBER -> Optional.empty();
            case GUEST ->
                switch (actor.policy().guests()) {
                    case NONE -> Optional.of(RejectionReason.NO_ACCESS);
                    case READ -> Optional.of(RejectionReason.GUEST);
                    case MEMBERS -> Optional.empty();
                };
            case EXTERNAL -> Optional.of(RejectionReason.NOT_OF_THIS_WORKSPACE);
            case INACTIVE -> Optional.of(RejectionReason.NO_ACCESS);
            case UNCONFIRMED -> Optional.of(RejectionReason.UNCONFIRMED);
        };
    }

    public static boolean maySetUp(Actor actor) {
        return mayChange(actor) && (actor.admin() || actor.policy().setUp() == ChangePolicy.SetUp.ANYONE);
    }

    /// The reason for refusing to set up a team.
    public static RejectionReason whyNotSetUp(Actor actor) {
        return whyReadOnly(actor).orElse(RejectionReason.ONLY_ADMINS);
    }

    /// Admins may edit any team; others as the policy says, by default its holders and editors.
    public static boolean mayEdit(Actor actor, Team team) {
        return mayChange(actor)
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
        return whyReadOnly(actor)
                .orElseGet(() -> actor.policy().edits() == ChangePolicy.Edits.ADMINS
                        ? RejectionReason.ONLY_ADMINS
                        : RejectionReason.NOT_YOUR_TEAM);
    }

    /// Whether they may change the workspace's agreements.
    public static boolean mayDecideForAll(Actor actor) {
        return mayChange(actor) && (actor.admin() || actor.curator());
    }

    /// The reason for rejecting a change of the workspace's agreements.
    public static RejectionReason whyNotForAll(Actor actor) {
        return whyReadOnly(actor).orElse(RejectionReason.NOT_FOR_EVERYBODY);
    }

    private static boolean mayChange(Actor actor) {
        return whyReadOnly(actor).isEmpty();
    }
}
