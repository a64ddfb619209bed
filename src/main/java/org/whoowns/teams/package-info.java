/// Whose it is here: teams, who holds which role in them, and what they agreed on. Plain values and pure functions.
///
/// - [org.whoowns.teams.Team]: name, channels, operating model, framework, [org.whoowns.teams.Holder]s by role id,
///   [org.whoowns.teams.Agreement]s by entry id, editors, version.
/// - [org.whoowns.teams.WorkspaceAgreements]: what holds for every team that agreed on nothing else.
/// - [org.whoowns.teams.Here]: a place to ask for, a team or the company. `here.ownership(responsibility)` gives an
///   [org.whoowns.teams.Ownership]: who is [org.whoowns.teams.Accountable] (one [org.whoowns.teams.Seat], several, or a
///   named person), what decided it, and the company's default beside it. `here.seat(role)` tells how a role is filled:
///   held, stood in for, vacant, missing in the operating model, or unnamed.
/// - [org.whoowns.teams.Contract]: everything that a person, or a role of a team, answers for.
/// - [org.whoowns.teams.Handover]: what passes from hand to hand between two states of a team, to show before saving.
/// - [org.whoowns.teams.Check]: gaps and [org.whoowns.teams.Clash]es of one team or all.
/// - [org.whoowns.teams.TeamName]: how names are cleaned and compared.
@NullMarked
package org.whoowns.teams;

import org.jspecify.annotations.NullMarked;
