package org.whoowns.slack.ask;

import com.slack.api.model.Attachment;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A message from any of the events that bring one.
///
/// @param byBot whether a bot wrote it
/// @param text with what was forwarded along with it
/// @param threadTs null outside of threads
/// @param sentTs when this state of it was sent: later than `ts` if it was edited
record IncomingMessage(
        @Nullable String user,
        boolean byBot,
        @Nullable String channel,
        @Nullable String text,
        @Nullable String ts,
        @Nullable String threadTs,
        @Nullable String sentTs) {

    /// Claims of answered messages are kept a little longer, so that no edit is answered twice.
    private static final BigDecimal EDITABLE_SECONDS = BigDecimal.valueOf(24 * 60 * 60);

    static IncomingMessage of(AppMentionEvent event) {
        var edited = event.getEdited();
        return new IncomingMessage(
                event.getUser(),
                event.getBotId() != null || "bot_message".equals(event.getSubtype()),
                event.getChannel(),
                text(event.getText(), event.getAttachments()),
                event.getTs(),
                event.getThreadTs(),
                edited == null ? event.getTs() : edited.getTs());
    }

    static IncomingMessage of(MessageEvent event) {
        return new IncomingMessage(
                event.getUser(),
                event.getBotId() != null,
                event.getChannel(),
                text(event.getText(), event.getAttachments()),
                event.getTs(),
                event.getThreadTs(),
                event.getTs());
    }

    static IncomingMessage of(MessageFileShareEvent event) {
        return new IncomingMessage(
                event.getUser(),
                false,
                event.getChannel(),
                text(event.getText(), event.getAttachments()),
                event.getTs(),
                event.getThreadTs(),
                event.getTs());
    }

    /// A reply that is also sent to the conversation.
    static IncomingMessage of(MessageThreadBroadcastEvent event) {
        return new IncomingMessage(
                event.getUser(),
                false,
                event.getChannel(),
                text(event.getText(), event.getAttachments()),
                event.getTs(),
                event.getThreadTs(),
                event.getTs());
    }

    /// A message that was edited, or that Slack shows more of; empty without the message.
    static Optional<IncomingMessage> of(MessageChangedEvent event) {
        return Optional.ofNullable(event.getMessage())
                .map(message -> new IncomingMessage(
                        message.getUser(),
                        message.getBotId() != null,
                        event.getChannel(),
                        text(message.getText(), message.getAttachments()),
                        message.getTs(),
                        message.getThreadTs(),
                        event.getEventTs()));
    }

    /// The words with those of the messages that were forwarded with them; the matcher finds the question among them.
    ///
    /// @param shared null for none
    private static @Nullable String text(@Nullable String own, @Nullable List<Attachment> shared) {
        return shared == null || shared.isEmpty()
                ? own
                : Stream.concat(Stream.ofNullable(own), shared.stream().map(Attachment::getText))
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining("\n"));
    }

    /// Whether a person wrote it, so that it needs an answer.
    boolean needsAnswer(@Nullable String botUser) {
        return user != null
                && !byBot
                && !user.equals(botUser)
                && !user.equals("USLACKBOT")
                && channel != null
                && ts != null
                && isRecent(ts, sentTs);
    }

    /// Whether it is not an edit of an old message, which may have been answered long ago.
    private static boolean isRecent(String ts, @Nullable String sentTs) {
        try {
            return sentTs == null
                    || new BigDecimal(sentTs).subtract(new BigDecimal(ts)).compareTo(EDITABLE_SECONDS) < 0;
        } catch (NumberFormatException unknown) {
            return ts.equals(sentTs);
        }
    }
}
