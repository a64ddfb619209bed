package org.whoowns.slack.client;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.SlackMessage;

/// What we post to Slack. Whatever does not arrive is a [SlackCallException].
@Singleton
public final class MessageSender {

    private final Slack slack;
    private final SlackWebApi api;

    MessageSender(Slack slack, SlackWebApi api) {
        this.slack = slack;
        this.api = api;
    }

    public void post(ConversationRef conversation, SlackMessage message) {
        api.call(
                "chat.postMessage",
                conversation.teamId(),
                client -> client.chatPostMessage(request -> request.channel(conversation.channel())
                        .threadTs(conversation.threadTs())
                        .text(message.text())
                        .blocks(message.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
    }

    /// Puts the message where the clicked one stood.
    public void replace(String responseUrl, SlackMessage message) {
        respond(responseUrl, response(message).replaceOriginal(true));
    }

    /// Shows the message to the person who clicked, and to nobody else.
    public void respondEphemeral(String responseUrl, SlackMessage message) {
        respond(responseUrl, response(message).responseType("ephemeral"));
    }

    /// Shows the message to everybody in the conversation where the click was.
    public void share(String responseUrl, SlackMessage message) {
        respond(responseUrl, response(message).responseType("in_channel"));
    }

    /// Publishes somebody's Home tab.
    ///
    /// @param hash that of the view to replace; null to replace whatever is shown
    /// @return the new view's hash; null if Slack does not tell it
    public @Nullable String publishHome(@Nullable String teamId, String user, View view, @Nullable String hash) {
        var published = api.call(
                        "views.publish",
                        teamId,
                        client -> client.viewsPublish(
                                request -> request.userId(user).view(view).hash(hash)))
                .getView();
        return published == null ? null : published.getHash();
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

    private static ActionResponse.ActionResponseBuilder response(SlackMessage message) {
        return ActionResponse.builder().text(message.text()).blocks(message.blocks());
    }

    private void respond(String responseUrl, ActionResponse.ActionResponseBuilder response) {
        try (var answer = slack.getHttpClient().postJsonBody(responseUrl, response.build())) {
            var body = answer.body() == null ? "" : answer.body().string();
            if (!answer.isSuccessful() || body.contains("\"ok\":false")) {
                throw new SlackCallException("response_url", "status " + answer.code());
            }
        } catch (IOException unreachable) {
            throw new SlackCallException("response_url", unreachable);
        }
    }
}
