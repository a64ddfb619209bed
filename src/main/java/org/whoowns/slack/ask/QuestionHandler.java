package org.whoowns.slack.ask;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Question;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.learning.exchange.RecordingAnswerer;
import org.whoowns.slack.BotCommandHandler;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.contracts.ContractReports;
import org.whoowns.slack.render.Surface;

/// Answers questions as messages, and carries out commands.
@Singleton
final class QuestionHandler {

    private final RecordingAnswerer answerer;
    private final Map<Ask.BotCommand.Name, BotCommandHandler> commands;

    QuestionHandler(RecordingAnswerer answerer, List<BotCommandHandler> commands) {
        this.answerer = answerer;
        this.commands = commands.stream().collect(toUnmodifiableMap(BotCommandHandler::name, identity()));
    }

    /// The answer as a message, which says so if words were left out.
    SlackMessage message(Question.Utterance utterance, Surface surface) {
        var answer = answer(utterance);
        var message = result(answer, utterance).orElseGet(() -> ContractReports.message(answer, surface));
        return utterance.isTruncated() ? message.withContext(Mrkdwn.escape(MessageCatalog.text("truncated"))) : message;
    }

    /// The result of a command, where only its sender sees it; empty for any other answer.
    Optional<SlackMessage> result(Answer answer, Question.Utterance utterance) {
        var context = utterance.context();
        return answer instanceof Answer.BotCommand(var name) && context.isAlone()
                ? Optional.ofNullable(commands.get(name)).map(command -> command.handle(context))
                : Optional.empty();
    }

    Answer answer(Question question) {
        return answerer.answer(question);
    }
}
