package org.whoowns.answering;

import org.jspecify.annotations.Nullable;

/// What a click stands for, by ids. What an id stood for may be gone by the time of the click.
public sealed interface Reference {

    /// @param team the team to answer for; null for the team of the asker's context
    record ToEntry(String entry, @Nullable String team) implements Reference {}

    /// Who holds the roles of a team.
    record ToTeam(String team) implements Reference {}

    /// What somebody holds.
    record ToPerson(String user) implements Reference {}

    /// @param framework whose view of the role; null for the default view
    record ToRole(String role, @Nullable String framework) implements Reference {}

    /// What one framework says of a responsibility.
    record ToFramework(String entry, String framework) implements Reference {}

    /// What all frameworks say of a responsibility.
    record ToFrameworks(String entry) implements Reference {}

    /// The list of all entries.
    record ToContents() implements Reference {}

    /// Everything that somebody is accountable for.
    record ToContract(String user) implements Reference {}

    /// Everything that a role of a team is accountable for.
    record ToRoleContract(String team, String role) implements Reference {}

    /// The gaps and conflicts of all teams.
    record ToCheck() implements Reference {}
}
