package org.whoowns.answering;

import org.jspecify.annotations.Nullable;

/// Target of a click, by ids, which may no longer exist at the time of the click.
public sealed interface Reference {

    /// @param team null for the team of the asker's context
    record ToEntry(String entry, @Nullable String team) implements Reference {}

    /// Who holds the roles of a team.
    record ToTeam(String team) implements Reference {}

    /// A person's roles.
    record ToPerson(String user) implements Reference {}

    /// @param framework whose view of the role; null for the default view
    record ToRole(String role, @Nullable String framework) implements Reference {}

    /// The position of one framework on a responsibility.
    record ToFramework(String entry, String framework) implements Reference {}

    /// The positions of all frameworks on a responsibility.
    record ToFrameworks(String entry) implements Reference {}

    /// The list of all entries.
    record ToContents() implements Reference {}

    /// Everything that a person is accountable for.
    record ToContract(String user) implements Reference {}

    /// Everything that a role of a team is accountable for.
    record ToRoleContract(String team, String role) implements Reference {}

    /// The gaps and conflicts of all teams.
    record ToCheck() implements Reference {}
}
