package org.whoowns.slack.events;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.WorkspaceRegistry;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.BotTokens;
import org.whoowns.slack.client.MessageSender;

/// Which requests may act, and with which token: those of our workspaces, each with its own. Others hear a plain
/// refusal.
@Singleton
final class WorkspaceAuthorization implements Middleware {

    private static final Logger log = LoggerFactory.getLogger(WorkspaceAuthorization.class);

    private final WorkspaceRegistry workspaces;
    private final MessageSender messages;
    private final TaskRunner tasks;
    private final BotTokens tokens;

    WorkspaceAuthorization(WorkspaceRegistry workspaces, MessageSender messages, TaskRunner tasks, BotTokens tokens) {
        this.workspaces = workspaces;
        this.messages = messages;
        this.tasks = tasks;
        this.tokens = tokens;
    }

    @Override
    @SuppressWarnings("rawtypes") // Bolt declares it so
    public Response apply(Request req, Response resp, MiddlewareChain chain) throws Exception {
        var context = req.getContext();
        boolean ours;
        try {
            ours = workspaces.accepts(context.getTeamId(), context.getEnterpriseId());
            tokens.of(context.getTeamId()).ifPresent(token -> context.setBotToken(token.value()));
        } catch (RuntimeException away) {
            log.warn("Installations can't be looked up right now.");
            log.debug("The database is unavailable.", away);
            // Slack delivers an event again; a command and a click are answered without a token
            return req.getRequestType() == RequestType.Event ? Response.error(503) : chain.next(req);
        }
        return ours ? chain.next(req) : refuse(req.getRequestType(), req.getResponseUrl());
    }

    private Response refuse(RequestType type, @Nullable String responseUrl) {
        var refusal = SlackMessage.of(MessageCatalog.text("other.workspace"));
        if (type == RequestType.Command) {
            return Response.json(
                    200,
                    SlashCommandResponse.builder()
                            .responseType("ephemeral")
                            .text(refusal.text())
                            .build());
        }
        if (responseUrl != null) {
            tasks.submit(() -> messages.respondEphemeral(responseUrl, refusal), _ -> {});
        }
        return Response.ok();
    }
}
