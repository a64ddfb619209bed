/// The only way to change a team: it authorises, stores, keeps history and undoes.
///
/// - [org.whoowns.teams.ledger.Ledger]: `apply(change, by)` makes a [org.whoowns.teams.ledger.Change] (set up, edit,
///   remove, agree, withdraw, the same for the whole workspace, undo) in one transaction. Its
///   [org.whoowns.teams.ledger.Outcome] is Applied (with the [org.whoowns.teams.ledger.Past]: before and after),
///   Refused (a [org.whoowns.teams.ledger.Refusal]), Outdated (with the present state), Invalid (a
///   [org.whoowns.teams.ledger.Fault] a field) or Unavailable. The key of a change is its view's id; the version is
///   the one that the person saw: `team.version()`, or that of the workspace's agreements.
/// - [org.whoowns.teams.ledger.Actor]: who wants it, as the signed request says.
/// - [org.whoowns.teams.ledger.Rights]: who may do what, to show only what is allowed; the ledger asks it again.
/// - [org.whoowns.teams.ledger.TeamDraft]: a team as somebody typed it.
/// - [org.whoowns.teams.ledger.Roster]: looks up teams by id, channel, name, person; a page of them by a filter; all of
///   them; histories. What a question needs comes as [org.whoowns.teams.ledger.Surroundings]. It throws
///   [org.whoowns.teams.ledger.DatabaseAway] where the database does not answer.
/// - [org.whoowns.teams.ledger.ChangeWatch]: notices what other replicas changed.
@NullMarked
package org.whoowns.teams.ledger;

import org.jspecify.annotations.NullMarked;
