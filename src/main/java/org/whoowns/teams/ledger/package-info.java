/// Changes to teams and workspace agreements: authorisation, validation, storage, history and undo.
///
/// [org.whoowns.teams.ledger.Ledger] applies a [org.whoowns.teams.ledger.Change] for an
/// [org.whoowns.teams.ledger.Actor] and returns a [org.whoowns.teams.ledger.ChangeOutcome]. Teams are read through
/// [org.whoowns.teams.ledger.lookup.TeamDirectory].
@NullMarked
package org.whoowns.teams.ledger;

import org.jspecify.annotations.NullMarked;
