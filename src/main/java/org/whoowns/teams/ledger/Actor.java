package org.whoowns.teams.ledger;

/// Authenticated user of a change request, with their rights.
///
/// @param user a user id
/// @param admin whether they administer the workspace
/// @param curator whether they maintain the knowledge
public record Actor(
        String workspace, String user, boolean admin, boolean curator, Membership membership, ChangePolicy policy) {

    /// What kind of account the user has in the workspace.
    public enum Membership {
        MEMBER,
        /// A guest, limited to some channels; see [ChangePolicy.Guests].
        GUEST,
        /// A person of another organisation.
        EXTERNAL,
        /// A deactivated account, or a bot.
        INACTIVE,
        /// Not known right now, because Slack does not answer.
        UNCONFIRMED
    }

    /// A member, or a person of another organisation, under the default policy.
    public Actor(String workspace, String user, boolean admin, boolean curator, boolean member) {
        this(workspace, user, admin, curator, member ? Membership.MEMBER : Membership.EXTERNAL, ChangePolicy.USUAL);
    }
}
