package org.whoowns.slack.ask;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.contracts.ContractReports;
import org.whoowns.slack.render.Surface;

/// Answers questions and records metrics of typed ones.
@Singleton
final class QuestionHandler {

    private final Answerer answerer;
    private final Counter confident;
    private final Counter ambiguous;
    private final Counter unknown;
    private final Counter overloaded;
    private final Timer matchTime;

    QuestionHandler(Answerer answerer, MeterRegistry meters) {
        this.answerer = answerer;
        this.overloaded = meters.counter("whoowns.questions", "verdict", "overloaded");
        // all are registered at the start, so that rates begin at zero
        this.confident = meters.counter("whoowns.questions", "verdict", "confident");
        this.ambiguous = meters.counter("whoowns.questions", "verdict", "ambiguous");
        this.unknown = meters.counter("whoowns.questions", "verdict", "unknown");
        this.matchTime = Timer.builder("whoowns.match")
                .serviceLevelObjectives(
                        Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(500))
                .register(meters);
    }

    /// The answer as a message, which says so if words were left out.
    SlackMessage message(Question.Utterance utterance, Surface surface) {
        var message = ContractReports.message(answer(utterance), surface);
        return utterance.isTruncated() ? message.withContext(Mrkdwn.escape(MessageCatalog.text("truncated"))) : message;
    }

    Answer answer(Question question) {
        return switch (question) {
            case Question.Utterance utterance -> measured(utterance);
            case Question.Click click -> answerer.answer(click);
        };
    }

    private Answer measured(Question.Utterance utterance) {
        var answered = answerer.trace(utterance);
        matchTime.record(answered.interpretation());
        var verdict = switch (answered.answer()) {
            case Answer.Choices _ -> ambiguous;
            case Answer.NotKnown _, Answer.NothingBefore _ -> unknown;
            case Answer.Busy _ -> overloaded;
            default -> confident;
        };
        verdict.increment();
        return answered.answer();
    }
}
