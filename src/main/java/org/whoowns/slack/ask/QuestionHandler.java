package org.whoowns.slack.ask;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.Subcommand;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.learning.exchange.RecordingAnswerer;
import org.whoowns.learning.feedback.FeedbackLedger;
import org.whoowns.slack.BotCommandHandler;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.contracts.ContractReports;
import org.whoowns.slack.feedback.VoteNotes;
import org.whoowns.slack.handoffs.HandoffOffers;
import org.whoowns.slack.lessons.TeachingButtons;
import org.whoowns.slack.render.Surface;

/// Answers questions as messages, and carries out commands.
@Singleton
final class QuestionHandler {

    private static final int MAX_WORDS = 300;

    private final RecordingAnswerer answerer;
    private final HandoffOffers handoffs;
    private final Map<Ask.BotCommand.Name, BotCommandHandler> commands;
    private final @Nullable TeachingButtons teaching;
    private final @Nullable FeedbackLedger feedback;
    private final @Nullable VoteNotes votes;

    QuestionHandler(
            RecordingAnswerer answerer,
            HandoffOffers handoffs,
            List<BotCommandHandler> commands,
            @Nullable TeachingButtons teaching,
            @Nullable FeedbackLedger feedback,
            @Nullable VoteNotes votes) {
        this.answerer = answerer;
        this.handoffs = handoffs;
        this.teaching = teaching;
        this.feedback = feedback;
        this.votes = votes;
        this.commands = commands.stream().collect(toUnmodifiableMap(BotCommandHandler::name, identity()));
    }

    /// The answer as a message, which says so if words were left out.
    SlackMessage message(Question.Utterance utterance, Surface surface) {
        var answer = answer(utterance);
        var message = result(answer, utterance)
                .or(() -> extended(answer, utterance, surface))
                .orElseGet(() -> ContractReports.message(answer, surface, asked(utterance)));
        return utterance.isTruncated() ? message.withContext(Mrkdwn.escape(MessageCatalog.text("truncated"))) : message;
    }

    /// What only this asker sees: the result of a command, or what is offered below the answer. Empty if it is the
    /// answer alone.
    Optional<SlackMessage> personal(Answer answer, Question.Utterance utterance) {
        return result(answer, utterance).or(() -> extended(answer, utterance, Surface.EPHEMERAL));
    }

    /// The words for which feedback is taken; null if none is.
    @Nullable
    String asked(Question.Utterance utterance) {
        var context = utterance.context();
        return feedback == null
                        || !feedback.isOn()
                        || context.workspace().isEmpty()
                        || context.user().isEmpty()
                        || utterance.words().isBlank()
                ? null
                : Truncation.plain(utterance.words(), MAX_WORDS);
    }

    /// The answer with offers to ask somebody or to teach a better one, and with what others thought of it; empty
    /// without any.
    private Optional<SlackMessage> extended(Answer answer, Question.Utterance utterance, Surface surface) {
        var more = BlockFactory.concat(
                handoffs.of(utterance, answer), votes == null ? List.of() : votes.under(answer, utterance.context()));
        var teaches = teaching != null && TeachingButtons.mayTeach(answer, utterance);
        if (more.isEmpty() && !teaches) {
            return Optional.empty();
        }
        var message = ContractReports.message(answer, surface, asked(utterance)).withBlocks(more);
        return Optional.of(teaching == null ? message : teaching.under(message, answer, utterance));
    }

    /// The result of a command, where only its sender sees it; empty for any other answer.
    private Optional<SlackMessage> result(Answer answer, Question.Utterance utterance) {
        var context = utterance.context();
        return answer instanceof Answer.BotCommand(var name) && context.isAlone()
                ? Optional.ofNullable(commands.get(name)).map(command -> command.handle(context))
                : Optional.empty();
    }

    Answer answer(Question question) {
        var answer = answerer.answer(question);
        return answer instanceof Answer.Guide guide && question.context().isAlone()
                ? withOffered(guide, question.context())
                : answer;
    }

    /// The help, with the commands that only some people are told of.
    private Answer.Guide withOffered(Answer.Guide guide, QuestionContext context) {
        var shown = guide.subcommands().stream().map(Subcommand::ask).toList();
        var more = commands.values().stream()
                .map(command -> new Subcommand(command.name().words(), new Ask.BotCommand(command.name())))
                .filter(each -> !shown.contains(each.ask()))
                .filter(each -> isOffered(each, context));
        var all = Stream.concat(guide.subcommands().stream(), more).toList();
        return new Answer.Guide(guide.roles(), guide.examples(), all);
    }

    private boolean isOffered(Subcommand subcommand, QuestionContext context) {
        return subcommand.ask() instanceof Ask.BotCommand(var name)
                && Objects.requireNonNull(commands.get(name)).isOffered(context);
    }
}
