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

/// Bolt middleware that sets the workspace's bot token and rejects requests from unknown workspaces.
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
        boolean known;
        try {
            known = workspaces.accepts(context.getTeamId(), context.getEnterpriseId());
            tokens.of(context.getTeamId()).ifPresent(token -> context.setBotToken(token.value()));
        } catch (RuntimeException unavailable) {
            log.warn("Installations can't be looked up right now.");
            log.debug("The database is unavailable.", unavailable);
            // Slack retries events; commands and interactions are answered without a token
            return req.getRequestType() == RequestType.Event ? Response.error(503) : chain.next(req);
        }
        return known ? chain.next(req) : reject(req.getRequestType(), req.getResponseUrl());
    }

    private Response reject(RequestType type, @Nullable String responseUrl) {
        var rejection = SlackMessage.of(MessageCatalog.text("other.workspace"));
        if (type == RequestType.Command) {
            return Response.json(
                    200,
                    SlashCommandResponse.builder()
                            .responseType("ephemeral")
                            .text(rejection.text())
                            .build());
        }
        if (responseUrl != null) {
            tasks.submit(() -> messages.respondEphemeral(responseUrl, rejection), _ -> {});
        }
        return Response.ok();
    }
}
