package org.whoowns.slack.client;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.SlackMessage;

/// Sends messages and views to Slack. Every failure throws a [SlackCallException].
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

    /// Replaces the message that was clicked.
    public void replace(String responseUrl, SlackMessage message) {
        respond(responseUrl, response(message).replaceOriginal(true));
    }

    /// Shows the message only to the user who clicked.
    public void respondEphemeral(String responseUrl, SlackMessage message) {
        respond(responseUrl, response(message).responseType("ephemeral"));
    }

    /// Posts the message to the conversation of the click.
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

    /// Opens a modal and returns its view id.
    public String openModal(@Nullable String teamId, String triggerId, View view) {
        return api.call(
                        "views.open",
                        teamId,
                        client -> client.viewsOpen(
                                request -> request.triggerId(triggerId).view(view)))
                .getView()
                .getId();
    }

    /// Pushes a modal on top of the open one and returns its view id.
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
