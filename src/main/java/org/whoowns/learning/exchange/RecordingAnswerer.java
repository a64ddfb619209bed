package org.whoowns.learning.exchange;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.whoowns.answering.Answer;
import org.whoowns.answering.AnswerSource;
import org.whoowns.answering.AnsweredQuestion;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;

/// Answerer that records metrics and exchanges of typed questions, for all doors. Thread-safe.
@Primary
@Singleton
public final class RecordingAnswerer implements AnswerSource {

    private final Answerer answerer;
    private final ExchangeLog exchanges;
    private final PickNotifier picks;
    private final Counter confident;
    private final Counter ambiguous;
    private final Counter unknown;
    private final Counter overloaded;
    private final Timer matchTime;

    RecordingAnswerer(Answerer answerer, ExchangeLog exchanges, PickNotifier picks, MeterRegistry meters) {
        this.answerer = answerer;
        this.exchanges = exchanges;
        this.picks = picks;
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

    @Override
    public Answer answer(Question question) {
        return switch (question) {
            case Question.Utterance utterance -> trace(utterance).answer();
            case Question.Click click -> {
                picks.clicked(click);
                yield answerer.answer(click);
            }
        };
    }

    @Override
    public AnsweredQuestion trace(Question.Utterance utterance) {
        var answered = answerer.trace(utterance);
        matchTime.record(answered.interpretation());
        counter(answered.answer()).increment();
        if (!(answered.answer() instanceof Answer.Busy)) {
            exchanges.add(utterance, answered);
            picks.typed(utterance, answered);
        }
        return answered;
    }

    private Counter counter(Answer answer) {
        return switch (answer) {
            case Answer.Choices _ -> ambiguous;
            case Answer.NotKnown _, Answer.NothingBefore _ -> unknown;
            case Answer.Busy _ -> overloaded;
            default -> confident;
        };
    }
}
