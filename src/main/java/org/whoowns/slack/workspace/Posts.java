package org.whoowns.slack.workspace;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.calls.SlackTrouble;
import org.whoowns.slack.calls.WebApi;
import org.whoowns.slack.render.Message;

/// What we post to Slack. Whatever does not arrive is a [SlackTrouble].
@Singleton
public final class Posts {

    private final Slack slack;
    private final WebApi api;

    Posts(Slack slack, WebApi api) {
        this.slack = slack;
        this.api = api;
    }

    public void post(Place place, Message message) {
        api.call(
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
        api.call(
                "views.publish",
                teamId,
                client -> client.viewsPublish(
                        request -> request.userId(user).view(view).hash(hash)));
    }

    /// Opens a window, and gives its id.
    public String openModal(@Nullable String teamId, String triggerId, View view) {
        return api.call(
                        "views.open",
                        teamId,
                        client -> client.viewsOpen(
                                request -> request.triggerId(triggerId).view(view)))
                .getView()
                .getId();
    }

    /// Puts a window on top of the one that is open, and gives its id.
    public String pushModal(@Nullable String teamId, String triggerId, View view) {
        return api.call(
                        "views.push",
                        teamId,
                        client -> client.viewsPush(
                                request -> request.triggerId(triggerId).view(view)))
                .getView()
                .getId();
    }

    public void updateModal(@Nullable String teamId, String viewId, @Nullable String hash, View view) {
        api.call(
                "views.update",
                teamId,
                client -> client.viewsUpdate(
                        request -> request.viewId(viewId).hash(hash).view(view)));
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
