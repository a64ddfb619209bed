/// Teams, their role holders and agreements, and the resolution of ownership, as values and pure functions.
///
/// [org.whoowns.teams.OwnershipResolver] decides who is accountable in a [org.whoowns.teams.Team];
/// [org.whoowns.teams.GapCheck] finds gaps and conflicts; [org.whoowns.teams.Handover] compares two revisions.
@NullMarked
package org.whoowns.teams;

import org.jspecify.annotations.NullMarked;
