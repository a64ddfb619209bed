package org.whoowns.slack.http;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Sentence;
import org.whoowns.slack.Errands;
import org.whoowns.slack.SlackConfiguration;
import org.whoowns.slack.render.Message;
import org.whoowns.slack.workspace.Posts;
import org.whoowns.slack.workspace.Workspace;

/// Which requests may act, and with which token: those of our workspace, with its token. Others hear a plain refusal.
@Singleton
final class Authorization implements Middleware {

    private final Workspace workspace;
    private final Posts posts;
    private final Errands errands;
    private final String botToken;

    Authorization(Workspace workspace, Posts posts, Errands errands, SlackConfiguration configuration) {
        this.workspace = workspace;
        this.posts = posts;
        this.errands = errands;
        this.botToken = configuration.botToken();
    }

    @Override
    @SuppressWarnings("rawtypes") // Bolt declares it so
    public Response apply(Request req, Response resp, MiddlewareChain chain) throws Exception {
        var context = req.getContext();
        if (!workspace.takes(context.getTeamId(), context.getEnterpriseId())) {
            return refuse(req.getRequestType(), req.getResponseUrl());
        }
        context.setBotToken(botToken);
        return chain.next(req);
    }

    private Response refuse(RequestType type, @Nullable String responseUrl) {
        var refusal = Message.of(Sentence.OTHER_WORKSPACE.text());
        if (type == RequestType.Command) {
            return Response.json(
                    200,
                    SlashCommandResponse.builder()
                            .responseType("ephemeral")
                            .text(refusal.text())
                            .build());
        }
        if (responseUrl != null) {
            errands.soon(() -> posts.whisper(responseUrl, refusal), _ -> {});
        }
        return Response.ok();
    }
}
