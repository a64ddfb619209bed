package org.whoowns.slack;

import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.slack.blocks.SlackMessage;

/// Handler of one of the commands that Slack's side carries out.
public interface BotCommandHandler {

    Ask.BotCommand.Name name();

    /// Whether the person is told of it.
    default boolean isOffered(QuestionContext context) {
        return true;
    }

    /// Carries it out; only the person who sent it sees the result.
    SlackMessage handle(QuestionContext context);
}
