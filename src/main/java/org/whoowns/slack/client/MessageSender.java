package org.whoowns.slack.client;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.interactive_components.response.ActionResponse.ActionResponseBuilder;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.blocks.SlackMessage;

/// Sends messages and views to Slack. Every failure throws a [SlackCallException], except that a message whose blocks
/// Slack refuses is sent once more, as text.
@Singleton
public final class MessageSender {

    private static final Logger log = LoggerFactory.getLogger(MessageSender.class);

    private final SlackWebApi api;
    private final ResponseUrlClient responseUrls;

    MessageSender(SlackWebApi api, ResponseUrlClient responseUrls) {
        this.api = api;
        this.responseUrls = responseUrls;
    }

    public void post(ConversationRef conversation, SlackMessage message) {
        orAsText(message, each -> postOnce(conversation, each, null));
    }

    /// Sends a direct message.
    public void postDirect(@Nullable String teamId, String user, SlackMessage message) {
        // a message to a user id arrives as a direct message
        post(new ConversationRef(teamId, user, null), message);
    }

    private ChatPostMessageResponse postOnce(
            ConversationRef conversation, SlackMessage message, @Nullable MessageTag tag) {
        return api.call(
                "chat.postMessage",
                conversation.teamId(),
                client -> client.chatPostMessage(request -> request.channel(conversation.channel())
                        .threadTs(conversation.threadTs())
                        .text(message.text())
                        .blocks(message.blocks())
                        .metadata(tag == null ? null : tag.metadata())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
    }

    /// Sends a message that can be found again.
    ///
    /// @return where it is
    public PostedMessage post(ConversationRef conversation, SlackMessage message, MessageTag tag) {
        var posted = new AtomicReference<@Nullable ChatPostMessageResponse>();
        orAsText(message, each -> posted.set(postOnce(conversation, each, tag)));
        var response = posted.get();
        return response == null
                ? new PostedMessage(null, null)
                : new PostedMessage(response.getChannel(), response.getTs());
    }

    /// Shows something else in place of a message.
    public void update(@Nullable String teamId, String channel, String ts, SlackMessage message) {
        orAsText(
                message,
                each -> api.call(
                        "chat.update",
                        teamId,
                        client -> client.chatUpdate(request -> request.channel(channel)
                                .ts(ts)
                                .text(each.text())
                                .blocks(each.blocks()))));
    }

    /// Replaces the message that was clicked.
    public void replace(String responseUrl, SlackMessage message) {
        respond(responseUrl, message, response -> response.replaceOriginal(true));
    }

    /// Shows the message only to the user who clicked.
    public void respondEphemeral(String responseUrl, SlackMessage message) {
        respond(responseUrl, message, response -> response.responseType("ephemeral"));
    }

    /// Posts the message to the conversation of the click.
    public void share(String responseUrl, SlackMessage message) {
        respond(responseUrl, message, response -> response.responseType("in_channel"));
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
        return id(
                "views.open",
                api.call(
                                "views.open",
                                teamId,
                                client -> client.viewsOpen(
                                        request -> request.triggerId(triggerId).view(view)))
                        .getView());
    }

    /// Pushes a modal on top of the open one and returns its view id.
    public String pushModal(@Nullable String teamId, String triggerId, View view) {
        return id(
                "views.push",
                api.call(
                                "views.push",
                                teamId,
                                client -> client.viewsPush(
                                        request -> request.triggerId(triggerId).view(view)))
                        .getView());
    }

    private static String id(String method, @Nullable View opened) {
        if (opened == null) {
            throw SlackCallException.unreadable(method);
        }
        return opened.getId();
    }

    public void updateModal(@Nullable String teamId, String viewId, @Nullable String hash, View view) {
        api.call(
                "views.update",
                teamId,
                client -> client.viewsUpdate(
                        request -> request.viewId(viewId).hash(hash).view(view)));
    }

    private void respond(String responseUrl, SlackMessage message, UnaryOperator<ActionResponseBuilder> as) {
        orAsText(
                message,
                each -> responseUrls.post(
                        responseUrl,
                        as.apply(ActionResponse.builder().text(each.text()).blocks(each.blocks()))
                                .build()));
    }

    /// A refused message was not posted, so nobody sees it twice.
    private static void orAsText(SlackMessage message, Consumer<SlackMessage> send) {
        try {
            send.accept(message);
        } catch (SlackCallException failure) {
            if (failure.kind() != SlackErrorKind.PAYLOAD_REFUSED
                    || message.blocks().isEmpty()) {
                throw failure;
            }
            log.warn("Slack refused the blocks of a message, which is sent as text instead: {}", failure.getMessage());
            send.accept(message.withoutBlocks());
        }
    }
}
