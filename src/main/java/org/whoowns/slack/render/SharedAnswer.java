package org.whoowns.slack.render;

import java.util.Optional;
import java.util.regex.Pattern;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Reference;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;

/// Renders an answer that a person shares with everyone in the conversation.
public final class SharedAnswer {

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{1,30}");

    private SharedAnswer() {}

    /// The public message. It mentions only the person who shares it, so nobody else is notified.
    public static SlackMessage publicMessage(Answer answer, int page, String user) {
        if (!USER.matcher(user).matches()) {
            throw new IllegalArgumentException("not a user's id");
        }
        return AnswerCard.of(answer, page, Surface.SHARED)
                .withContext(MessageCatalog.text("shared.by", "<@" + user + ">"));
    }

    /// The reference by which an answer can be given again to everyone; empty if it can't be shared.
    public static Optional<Reference> reference(Answer answer) {
        return Optional.ofNullable(AnswerReferences.of(answer));
    }

    /// Replaces the ephemeral message after sharing.
    public static SlackMessage confirmation(Answer answer, int page) {
        return AnswerCard.of(answer, page, Surface.SHARED)
                .withContext(Mrkdwn.escape(MessageCatalog.text("shared.done")));
    }
}
