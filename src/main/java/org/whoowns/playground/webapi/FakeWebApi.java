package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.requests.TriggerIds;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Slack's Web API, as far as an app like ours calls it. Thread-safe.
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
        failures = new FailureInjection(workspace.board());
        chat = new ChatMethods(workspace);
        views = new ViewMethods(workspace, triggerIds);
        lookup = new LookupMethods(workspace);
    }

    public FailureInjection faults() {
        return failures;
    }

    /// @param token what came as bearer token or in the field `token`; empty if nothing did
    public ApiResponse call(String method, String token, ObjectNode arguments) {
        return failures.of(method).orElseGet(() -> answer(method, token, arguments));
    }

    private ApiResponse answer(String method, String token, ObjectNode arguments) {
        try {
            if (token.isEmpty()) {
                throw new SlackError("not_authed");
            }
            if (!token.equals(botToken)) {
                throw new SlackError("invalid_auth");
            }
            return scoped(ApiResponse.ok(dispatch(new ApiCall(method, arguments))));
        } catch (SlackError slackError) {
            return ApiResponse.refused(200, slackError);
        }
    }

    private ObjectNode dispatch(ApiCall call) {
        return switch (call.method()) {
            case "auth.test" -> lookup.authTest();
            case "chat.postMessage" -> chat.postMessage(with("chat:write", call));
            case "chat.postEphemeral" -> chat.postEphemeral(with("chat:write", call));
            case "chat.update" -> chat.update(with("chat:write", call));
            case "chat.delete" -> chat.delete(with("chat:write", call));
            case "views.publish" -> views.publish(call);
            case "views.open" -> views.open(call);
            case "views.push" -> views.push(call);
            case "views.update" -> views.update(call);
            case "users.info" -> lookup.usersInfo(with("users:read", call));
            case "bots.info" -> lookup.botsInfo(with("users:read", call));
            case "conversations.info" -> lookup.conversationsInfo(with("channels:read", call));
            case "conversations.open" -> lookup.conversationsOpen(with("im:write", call));
            case "team.info" -> {
                with("team:read", call);
                yield lookup.teamInfo();
            }
            default -> throw new SlackError("unknown_method");
        };
    }

    private ApiCall with(String scope, ApiCall call) {
        if (!scopes.contains(scope)) {
            throw new SlackError("missing_scope");
        }
        return call;
    }

    private ApiResponse scoped(ApiResponse reply) {
        return new ApiResponse(
                reply.status(),
                reply.contentType(),
                reply.body(),
                Map.of(
                        "X-OAuth-Scopes",
                        String.join(",", scopes.stream().sorted().toList())));
    }
}
