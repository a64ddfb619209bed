package org.whoowns.mcp;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.api.ApiCaller;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.access.WorkspaceRegistry;

/// Resolves the person for whom Slack calls (`slack_identity_auth`), as the params of a signed message name them.
///
/// They see what they would see in Slack. People of workspaces that don't use the app, and guests where guests see no
/// teams, get the default view.
@Singleton
final class SlackIdentity {

    private final WorkspaceRegistry workspaces;
    private final ActorResolver actors;

    SlackIdentity(WorkspaceRegistry workspaces, ActorResolver actors) {
        this.workspaces = workspaces;
        this.actors = actors;
    }

    /// @param params of a message whose signature has been verified
    ApiCaller caller(Map<String, Object> params) {
        return params.get("_meta") instanceof Map<?, ?> meta && meta.get("slack") instanceof Map<?, ?> slack
                ? caller(id(slack, "team_id"), id(slack, "enterprise_id"), id(slack, "user_id"))
                : ApiCaller.ANYBODY;
    }

    private ApiCaller caller(@Nullable String team, @Nullable String enterprise, @Nullable String user) {
        var workspace = team == null ? enterprise : team;
        if (workspace == null || user == null || !workspaces.accepts(team, enterprise)) {
            return ApiCaller.ANYBODY;
        }
        var requester = Requester.in(workspace, user, null);
        return new ApiCaller(
                workspace, user, () -> actors.mayRead(requester) ? TeamVisibility.VISIBLE : TeamVisibility.NOT_ALLOWED);
    }

    private static @Nullable String id(Map<?, ?> slack, String name) {
        return slack.get(name) instanceof String id && !id.isBlank() ? id : null;
    }
}
