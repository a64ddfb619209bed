package org.whoowns.slack.ask;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.view.View;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackErrorKind;

/// Answers clicks where they came from. If Slack no longer allows that, the person is told in a direct message.
final class ClickResponder {

    private static final Logger log = LoggerFactory.getLogger(ClickResponder.class);

    private final MessageSender messages;

    ClickResponder(MessageSender messages) {
        this.messages = messages;
    }

    /// Replaces the clicked message or modal; on the Home tab opens a modal.
    void show(ClickOrigin origin, SlackMessage message) {
        unlessExpired(origin, () -> {
            switch (origin) {
                case ClickOrigin.Message(var _, var responseUrl, var _, var _) ->
                    messages.replace(responseUrl, message);
                case ClickOrigin.Home(var clicker, var triggerId) ->
                    showModal(message, view -> messages.openModal(clicker.teamId(), triggerId, view));
                case ClickOrigin.ListModal(var clicker, var triggerId) ->
                    showModal(message, view -> messages.pushModal(clicker.teamId(), triggerId, view));
                case ClickOrigin.Modal(var clicker, var viewId, var hash) ->
                    showModal(message, view -> messages.updateModal(clicker.teamId(), viewId, hash, view));
            }
        });
    }

    /// Says something to the person who clicked, without replacing messages.
    void tell(ClickOrigin origin, String sentence) {
        if (origin instanceof ClickOrigin.Message message) {
            unlessExpired(origin, () -> messages.respondEphemeral(message.responseUrl(), SlackMessage.of(sentence)));
        } else {
            show(origin, SlackMessage.of(sentence));
        }
    }

    /// Shows an answer beside the clicked message, only to the person who clicked.
    void showAside(ClickOrigin origin, SlackMessage answer) {
        if (origin instanceof ClickOrigin.Message message) {
            unlessExpired(origin, () -> messages.respondEphemeral(message.responseUrl(), answer));
        } else {
            show(origin, answer);
        }
    }

    /// Posts the shared answer to the conversation, and puts the confirmation in place of the clicked message.
    void share(ClickOrigin.Message origin, SlackMessage shared, SlackMessage confirmation) {
        unlessExpired(origin, () -> {
            messages.share(origin.responseUrl(), shared);
            messages.replace(origin.responseUrl(), confirmation);
        });
    }

    /// If Slack refuses the blocks, they are replaced by their text.
    private void showModal(SlackMessage message, Consumer<View> show) {
        try {
            show.accept(ModalBlocks.readOnly(message.blocks()));
        } catch (SlackCallException failure) {
            if (failure.kind() != SlackErrorKind.PAYLOAD_REFUSED) {
                throw failure;
            }
            log.warn("Slack refused the blocks of a modal, which shows their text instead: {}", failure.summary());
            show.accept(ModalBlocks.readOnly(
                    BlockFactory.text(message.withoutBlocks().text())));
        }
    }

    private void unlessExpired(ClickOrigin origin, Runnable answer) {
        try {
            answer.run();
        } catch (SlackCallException failure) {
            if (failure.kind() != SlackErrorKind.CLICK_EXPIRED) {
                throw failure;
            }
            log.info("A click could not be answered in its place: {}", failure.summary());
            var clicker = origin.clicker();
            messages.postDirect(clicker.teamId(), clicker.user(), SlackMessage.of(text("click.expired")));
        }
    }
}
