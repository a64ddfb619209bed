package org.whoowns.slack.ask;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;

/// Answers questions and measures the answers to people's words.
@Singleton
final class QuestionHandler {

    private final Answerer answerer;
    private final Counter confident;
    private final Counter ambiguous;
    private final Counter unknown;
    private final Timer understanding;

    QuestionHandler(Answerer answerer, MeterRegistry meters) {
        this.answerer = answerer;
        // all three from the start, so that a rate can be taken before the first of a kind
        this.confident = counter(meters, "confident");
        this.ambiguous = counter(meters, "ambiguous");
        this.unknown = counter(meters, "unknown");
        this.understanding = Timer.builder("whoowns.match")
                .serviceLevelObjectives(
                        Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(500))
                .register(meters);
    }

    private static Counter counter(MeterRegistry meters, String verdict) {
        return meters.counter("whoowns.questions", "verdict", verdict);
    }

    Answer to(Question question) {
        return switch (question) {
            case Question.Utterance utterance -> measured(utterance);
            case Question.Click click -> answerer.answer(click);
        };
    }

    private Answer measured(Question.Utterance utterance) {
        var answered = answerer.trace(utterance);
        understanding.record(answered.interpretation());
        verdict(answered.answer()).increment();
        return answered.answer();
    }

    private Counter verdict(Answer answer) {
        if (answer instanceof Answer.Choices) {
            return ambiguous;
        }
        return answer instanceof Answer.NotKnown ? unknown : confident;
    }
}
