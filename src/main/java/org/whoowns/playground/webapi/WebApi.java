package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.whoowns.playground.blocks.Refusal;
import org.whoowns.playground.delivery.Triggers;
import org.whoowns.playground.workspace.Workspace;

/// Slack's Web API, as far as an app like ours calls it. Thread-safe.
public final class WebApi {
    private final String botToken;
    private final Set<String> scopes;
    private final Faults faults;
    private final ChatMethods chat;
    private final ViewMethods views;
    private final LookupMethods lookup;

    public WebApi(Workspace workspace, Triggers triggers, String botToken, Set<String> scopes) {
        this.botToken = botToken;
        this.scopes = Set.copyOf(scopes);
        faults = new Faults(workspace.board());
        chat = new ChatMethods(workspace);
        views = new ViewMethods(workspace, triggers);
        lookup = new LookupMethods(workspace);
    }

    public Faults faults() {
        return faults;
    }

    /// @param token what came as bearer token or in the field `token`; empty if nothing did
    public Reply call(String method, String token, ObjectNode arguments) {
        return faults.of(method).orElseGet(() -> answer(method, token, arguments));
    }

    private Reply answer(String method, String token, ObjectNode arguments) {
        try {
            if (token.isEmpty()) {
                throw new Refusal("not_authed");
            }
            if (!token.equals(botToken)) {
                throw new Refusal("invalid_auth");
            }
            return scoped(Reply.ok(dispatch(new Call(method, arguments))));
        } catch (Refusal refusal) {
            return Reply.refused(200, refusal);
        }
    }

    private ObjectNode dispatch(Call call) {
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
            default -> throw new Refusal("unknown_method");
        };
    }

    private Call with(String scope, Call call) {
        if (!scopes.contains(scope)) {
            throw new Refusal("missing_scope");
        }
        return call;
    }

    private Reply scoped(Reply reply) {
        return new Reply(
                reply.status(),
                reply.contentType(),
                reply.body(),
                Map.of(
                        "X-OAuth-Scopes",
                        String.join(",", scopes.stream().sorted().toList())));
    }
}
