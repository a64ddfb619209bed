package org.whoowns.teams.ledger;

/// Authenticated user of a change request, with their rights.
///
/// @param user a user id
/// @param admin whether they administer the workspace
/// @param curator whether they maintain the knowledge
/// @param belongs whether they are a member of the workspace, not of another organisation
public record Actor(
        String workspace, String user, boolean admin, boolean curator, boolean belongs, ChangePolicy policy) {

    /// An actor under the default policy.
    public Actor(String workspace, String user, boolean admin, boolean curator, boolean belongs) {
        this(workspace, user, admin, curator, belongs, ChangePolicy.USUAL);
    }
}
