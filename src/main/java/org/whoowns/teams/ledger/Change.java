package org.whoowns.teams.ledger;

import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Something that somebody wants to change.
///
/// Where a change carries a version, it is the one that the person saw: if there is a newer one by now, the change is
/// [ChangeOutcome.Outdated].
public sealed interface Change {

    /// The change's own key, up to 100 characters, such as the id of the view that it was typed in: however often it
    /// arrives, it is applied once.
    String key();

    /// A new team; whoever sets it up is its first editor.
    record SetUpTeam(String key, TeamDraft draft) implements Change {}

    /// Another name, other channels, other holders …
    record EditTeam(String key, String team, long version, TeamDraft draft) implements Change {}

    /// The team goes, with its agreements.
    record RemoveTeam(String key, String team, long version) implements Change {}

    /// The team does it this way from now on.
    record Agree(
            String key,
            String team,
            long version,
            String entry,
            Decision decision,
            @Nullable String note) implements Change {}

    /// The team does it as the company does again.
    record Withdraw(String key, String team, long version, String entry) implements Change {}

    /// The whole workspace does it this way from now on.
    record AgreeEverywhere(
            String key,
            long version,
            String entry,
            Decision decision,
            @Nullable String note) implements Change {}

    /// The whole workspace does it by default again.
    record WithdrawEverywhere(String key, long version, String entry) implements Change {}

    /// An earlier change is taken back, by its number in the history.
    record Undo(String key, long number) implements Change {}
}
