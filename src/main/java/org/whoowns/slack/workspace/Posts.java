package org.whoowns.slack.workspace;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.SlackConfiguration;
import org.whoowns.slack.render.Message;

/// What we post to Slack. Whatever does not arrive is a [SlackTrouble].
@Singleton
public final class Posts {

    private final Slack slack;
    private final String botToken;

    Posts(Slack slack, SlackConfiguration configuration) {
        this.slack = slack;
        this.botToken = configuration.botToken();
    }

    public void post(Place place, Message message) {
        call(
                "chat.postMessage",
                place.teamId(),
                client -> client.chatPostMessage(request -> request.channel(place.channel())
                        .threadTs(place.threadTs())
                        .text(message.text())
                        .blocks(message.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
    }

    /// Puts the message where the clicked one stood.
    public void replace(String responseUrl, Message message) {
        respond(responseUrl, response(message).replaceOriginal(true));
    }

    /// Shows the message to the person who clicked, and to nobody else.
    public void whisper(String responseUrl, Message message) {
        respond(responseUrl, response(message).responseType("ephemeral"));
    }

    /// Shows the message to everybody in the conversation where the click was.
    public void share(String responseUrl, Message message) {
        respond(responseUrl, response(message).responseType("in_channel"));
    }

    public void publishHome(@Nullable String teamId, String user, View view, @Nullable String hash) {
        call(
                "views.publish",
                teamId,
                client -> client.viewsPublish(
                        request -> request.userId(user).view(view).hash(hash)));
    }

    public void openModal(@Nullable String teamId, String triggerId, View view) {
        call(
                "views.open",
                teamId,
                client ->
                        client.viewsOpen(request -> request.triggerId(triggerId).view(view)));
    }

    public void updateModal(@Nullable String teamId, String viewId, @Nullable String hash, View view) {
        call(
                "views.update",
                teamId,
                client -> client.viewsUpdate(
                        request -> request.viewId(viewId).hash(hash).view(view)));
    }

    private interface Call {
        SlackApiTextResponse to(MethodsClient client) throws IOException, SlackApiException;
    }

    private void call(String method, @Nullable String teamId, Call call) {
        try {
            var response = call.to(slack.methods(botToken, teamId == null ? "" : teamId));
            if (!response.isOk()) {
                throw new SlackTrouble(method, response.getError());
            }
        } catch (IOException unreachable) {
            throw new SlackTrouble(method, unreachable);
        } catch (SlackApiException refused) {
            // not as the cause: printed, it would show the whole response
            throw new SlackTrouble(method, refused.getMessage());
        }
    }

    private static ActionResponse.ActionResponseBuilder response(Message message) {
        return ActionResponse.builder().text(message.text()).blocks(message.blocks());
    }

    private void respond(String responseUrl, ActionResponse.ActionResponseBuilder response) {
        try (var answer = slack.getHttpClient().postJsonBody(responseUrl, response.build())) {
            var body = answer.body() == null ? "" : answer.body().string();
            if (!answer.isSuccessful() || body.contains("\"ok\":false")) {
                throw new SlackTrouble("response_url", "status " + answer.code());
            }
        } catch (IOException unreachable) {
            throw new SlackTrouble("response_url", unreachable);
        }
    }
}
