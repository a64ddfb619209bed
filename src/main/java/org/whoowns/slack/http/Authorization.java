package org.whoowns.slack.http;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.whoowns.answering.Sentence;
import org.whoowns.slack.SlackConfiguration;
import org.whoowns.slack.workspace.Workspace;

/// Which requests may act, and with which token: those of our workspace, with its token.
@Singleton
final class Authorization implements Middleware {

    private final Workspace workspace;
    private final String botToken;

    Authorization(Workspace workspace, SlackConfiguration configuration) {
        this.workspace = workspace;
        this.botToken = configuration.botToken();
    }

    @Override
    @SuppressWarnings("rawtypes") // Bolt declares it so
    public Response apply(Request req, Response resp, MiddlewareChain chain) throws Exception {
        var context = req.getContext();
        if (!workspace.takes(context.getTeamId(), context.getEnterpriseId())) {
            return refuse(req.getRequestType());
        }
        context.setBotToken(botToken);
        return chain.next(req);
    }

    private static Response refuse(RequestType type) {
        if (type != RequestType.Command) {
            return Response.ok();
        }
        return Response.json(
                200,
                SlashCommandResponse.builder()
                        .responseType("ephemeral")
                        .text(Sentence.OTHER_WORKSPACE.text())
                        .build());
    }
}
