package org.whoowns.slack.ask;

import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import org.jspecify.annotations.Nullable;

/// A message as it was said, whichever event brought it.
///
/// @param threadTs the thread that it was said in; null outside of threads
record IncomingMessage(
        @Nullable String user,
        boolean byBot,
        boolean edited,
        @Nullable String channel,
        @Nullable String text,
        @Nullable String ts,
        @Nullable String threadTs) {

    private static final String SLACKBOT = "USLACKBOT";
    private static final String BOT_MESSAGE = "bot_message";

    static IncomingMessage of(AppMentionEvent event) {
        return new IncomingMessage(
                event.getUser(),
                event.getBotId() != null || BOT_MESSAGE.equals(event.getSubtype()),
                event.getEdited() != null,
                event.getChannel(),
                event.getText(),
                event.getTs(),
                event.getThreadTs());
    }

    static IncomingMessage of(MessageEvent event) {
        return new IncomingMessage(
                event.getUser(),
                event.getBotId() != null,
                event.getEdited() != null,
                event.getChannel(),
                event.getText(),
                event.getTs(),
                event.getThreadTs());
    }

    static IncomingMessage of(MessageFileShareEvent event) {
        return new IncomingMessage(
                event.getUser(),
                event.getUser() == null,
                false,
                event.getChannel(),
                event.getText(),
                event.getTs(),
                event.getThreadTs());
    }

    /// Whether a person said it, just now and to be answered.
    boolean isAsked(@Nullable String botUser) {
        return user != null
                && !byBot
                && !edited
                && !user.equals(botUser)
                && !user.equals(SLACKBOT)
                && channel != null
                && ts != null;
    }
}
