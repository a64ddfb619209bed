package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.requests.TriggerIds;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Fake of Slack's Web API, limited to the methods the app uses. Thread-safe.
public final class FakeWebApi {
    private final String botToken;
    private final Set<String> scopes;
    private final FailureInjection failures;
    private final ChatMethods chat;
    private final ViewMethods views;
    private final LookupMethods lookup;

    public FakeWebApi(FakeWorkspace workspace, TriggerIds triggerIds, String botToken, Set<String> scopes) {
        this.botToken = botToken;
        this.scopes = Set.copyOf(scopes);
        failures = new FailureInjection(workspace.feed());
        chat = new ChatMethods(workspace);
        views = new ViewMethods(workspace, triggerIds);
        lookup = new LookupMethods(workspace);
    }

    public FailureInjection failures() {
        return failures;
    }

    /// @param token from the `Authorization` header or the `token` field; empty if absent
    public ApiResponse call(String method, String token, ObjectNode arguments) {
        return failures.responseTo(method).orElseGet(() -> authorized(method, token, arguments));
    }

    private ApiResponse authorized(String method, String token, ObjectNode arguments) {
        try {
            if (token.isEmpty()) {
                throw new SlackError("not_authed");
            }
            if (!token.equals(botToken)) {
                throw new SlackError("invalid_auth");
            }
            return withScopes(ApiResponse.ok(dispatch(new ApiCall(method, arguments))));
        } catch (SlackError slackError) {
            return ApiResponse.error(200, slackError);
        }
    }

    private ObjectNode dispatch(ApiCall call) {
        return switch (call.method()) {
            case "auth.test" -> lookup.authTest();
            case "chat.postMessage" -> chat.postMessage(require("chat:write", call));
            case "chat.postEphemeral" -> chat.postEphemeral(require("chat:write", call));
            case "chat.update" -> chat.update(require("chat:write", call));
            case "chat.delete" -> chat.delete(require("chat:write", call));
            case "views.publish" -> views.publish(call);
            case "views.open" -> views.open(call);
            case "views.push" -> views.push(call);
            case "views.update" -> views.update(call);
            case "users.info" -> lookup.usersInfo(require("users:read", call));
            case "users.lookupByEmail" -> lookup.usersLookupByEmail(require("users:read.email", call));
            case "bots.info" -> lookup.botsInfo(require("users:read", call));
            case "conversations.info" -> lookup.conversationsInfo(require("channels:read", call));
            case "conversations.history" -> chat.history(require("im:history", call));
            case "dnd.info" -> lookup.dndInfo(require("dnd:read", call));
            case "conversations.open" -> lookup.conversationsOpen(require("im:write", call));
            case "team.info" -> {
                require("team:read", call);
                yield lookup.teamInfo();
            }
            default -> throw new SlackError("unknown_method");
        };
    }

    private ApiCall require(String scope, ApiCall call) {
        if (!scopes.contains(scope)) {
            throw new SlackError("missing_scope");
        }
        return call;
    }

    private ApiResponse withScopes(ApiResponse response) {
        return new ApiResponse(
                response.status(),
                response.contentType(),
                response.body(),
                Map.of(
                        "X-OAuth-Scopes",
                        String.join(",", scopes.stream().sorted().toList())));
    }
}
