package org.whoowns.teams.ledger;

/// Reason for rejecting a change.
public enum RejectionReason {
    /// The person belongs to another organisation.
    NOT_OF_THIS_WORKSPACE,
    /// A guest, who may see teams only.
    GUEST,
    /// The account is deactivated, a bot's, or one of a guest who may do nothing.
    NO_ACCESS,
    /// Slack has not said in time who the person is.
    UNCONFIRMED,
    /// Only the team's holders and editors, and admins, change a team.
    NOT_YOUR_TEAM,
    /// The operator lets only admins set up or change teams.
    ONLY_ADMINS,
    /// Only admins and curators decide for the whole workspace.
    NOT_FOR_EVERYBODY,
    /// The team no longer exists.
    TEAM_GONE,

    NO_SUCH_AGREEMENT,

    NO_SUCH_CHANGE,
    /// The change has already been undone.
    ALREADY_UNDONE,
    /// A later change prevents undoing it.
    CHANGED_SINCE
}
