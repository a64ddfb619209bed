package org.whoowns.teams.ledger;

/// Who wants to change something, as Slack vouched for it with this very request.
///
/// @param user a user id
/// @param admin whether they look after the workspace
/// @param curator whether they keep the knowledge
/// @param belongs whether they belong to the workspace and are no guest of another organisation
/// @param policy what the operator lets people do
public record Actor(
        String workspace, String user, boolean admin, boolean curator, boolean belongs, ChangePolicy policy) {

    /// Where people may do what is usual.
    public Actor(String workspace, String user, boolean admin, boolean curator, boolean belongs) {
        this(workspace, user, admin, curator, belongs, ChangePolicy.USUAL);
    }
}
