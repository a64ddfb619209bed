package org.whoowns.teams.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Committed change in the history.
///
/// @param number ascending in a workspace
/// @param team the id of the team; null for the workspace's agreements
/// @param by a user id
/// @param undone the number of the change that undid it; null for none
public record ChangeRecord(
        long number,
        Kind kind,
        @Nullable String team,
        String by,
        Instant at,
        Revision before,
        Revision after,
        @Nullable Long undone) {

    public enum Kind {
        SET_UP_TEAM,
        EDIT_TEAM,
        REMOVE_TEAM,
        AGREE,
        WITHDRAW,
        AGREE_EVERYWHERE,
        WITHDRAW_EVERYWHERE,
        UNDO;

        static Kind of(Change change) {
            return switch (change) {
                case Change.SetUpTeam _ -> SET_UP_TEAM;
                case Change.EditTeam _ -> EDIT_TEAM;
                case Change.RemoveTeam _ -> REMOVE_TEAM;
                case Change.Agree _ -> AGREE;
                case Change.Withdraw _ -> WITHDRAW;
                case Change.AgreeEverywhere _ -> AGREE_EVERYWHERE;
                case Change.WithdrawEverywhere _ -> WITHDRAW_EVERYWHERE;
                case Change.Undo _ -> UNDO;
            };
        }
    }
}
