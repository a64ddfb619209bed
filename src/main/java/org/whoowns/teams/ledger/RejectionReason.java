package org.whoowns.teams.ledger;

/// Why a change is not made.
public enum RejectionReason {
    /// The person belongs to another organisation.
    NOT_OF_THIS_WORKSPACE,
    /// Only the team's holders and editors, and admins, change a team.
    NOT_YOUR_TEAM,
    /// The operator lets only admins set up or change teams.
    ONLY_ADMINS,
    /// Only admins and curators decide for the whole workspace.
    NOT_FOR_EVERYBODY,
    /// The team is not there any more.
    TEAM_GONE,
    /// There is no such agreement to withdraw.
    NO_SUCH_AGREEMENT,
    /// There is no such change to undo.
    NO_SUCH_CHANGE,
    /// It was undone before.
    ALREADY_UNDONE,
    /// Something that was changed later stands in the way.
    CHANGED_SINCE
}
