package org.whoowns.slack.ask;

import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import org.jspecify.annotations.Nullable;

/// A message from any of the events that bring one.
///
/// @param ignored whether a bot wrote it or it was edited
/// @param threadTs null outside of threads
record IncomingMessage(
        @Nullable String user,
        boolean ignored,
        @Nullable String channel,
        @Nullable String text,
        @Nullable String ts,
        @Nullable String threadTs) {

    static IncomingMessage of(AppMentionEvent event) {
        var ignored = event.getBotId() != null || event.getEdited() != null || "bot_message".equals(event.getSubtype());
        return new IncomingMessage(
                event.getUser(), ignored, event.getChannel(), event.getText(), event.getTs(), event.getThreadTs());
    }

    static IncomingMessage of(MessageEvent event) {
        var ignored = event.getBotId() != null || event.getEdited() != null;
        return new IncomingMessage(
                event.getUser(), ignored, event.getChannel(), event.getText(), event.getTs(), event.getThreadTs());
    }

    static IncomingMessage of(MessageFileShareEvent event) {
        return new IncomingMessage(
                event.getUser(), false, event.getChannel(), event.getText(), event.getTs(), event.getThreadTs());
    }

    /// Whether a person wrote it, so that it needs an answer.
    boolean needsAnswer(@Nullable String botUser) {
        return user != null
                && !ignored
                && !user.equals(botUser)
                && !user.equals("USLACKBOT")
                && channel != null
                && ts != null;
    }
}
