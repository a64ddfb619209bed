package org.whoowns.teams.transfer;

/// Row of a table of teams: one role of a team.
///
/// @param line in the file, from 1
/// @param team the team's name
/// @param channels ids of channels, separated by blanks
/// @param role id or name of a role; empty in the only row of a team without holders
/// @param holder a user id or an e-mail address; empty for a vacant role
/// @param deputy a user id or an e-mail address; empty for none
/// @param model id of the operating model; empty for the one that the team has, or the first
/// @param framework id of the framework; empty for the default view
record SheetRow(
        long line,
        String team,
        String channels,
        String role,
        String holder,
        String deputy,
        String model,
        String framework) {}
