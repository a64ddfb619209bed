package org.whoowns.teams.ledger;

import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Change request for a team or the workspace's agreements.
///
/// The version is the one that the user saw (optimistic locking): if there is a newer one, the outcome is
/// [ChangeOutcome.Outdated].
public sealed interface Change {

    /// The idempotency key, up to 100 characters, such as the id of the view. A change with it is applied once; other
    /// content with the same key is [ChangeOutcome.Outdated].
    String key();

    /// A new team, whose first editor is the actor.
    record SetUpTeam(String key, TeamDraft draft) implements Change {}

    /// New values for a team's fields.
    record EditTeam(String key, String team, long version, TeamDraft draft) implements Change {}

    record RemoveTeam(String key, String team, long version) implements Change {}

    /// Sets the team's agreement on an entry.
    record Agree(
            String key,
            String team,
            long version,
            String entry,
            Decision decision,
            @Nullable String note) implements Change {}

    /// Removes the team's agreement on an entry.
    record Withdraw(String key, String team, long version, String entry) implements Change {}

    /// Sets the workspace's agreement on an entry.
    record AgreeEverywhere(
            String key,
            long version,
            String entry,
            Decision decision,
            @Nullable String note) implements Change {}

    /// Removes the workspace's agreement on an entry.
    record WithdrawEverywhere(String key, long version, String entry) implements Change {}

    /// Undoes an earlier change, by its number in the history.
    record Undo(String key, long number) implements Change {}
}
