package org.whoowns.slack.ask;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.slack.render.actions.AnswerRef;

/// What is answered to words and to clicks.
@Singleton
final class QuestionHandler {

    private final Answerer answerer;
    private final CurrentSnapshot current;
    private final Counter confident;
    private final Counter ambiguous;
    private final Counter unknown;
    private final Timer understanding;

    QuestionHandler(Answerer answerer, CurrentSnapshot current, MeterRegistry meters) {
        this.answerer = answerer;
        this.current = current;
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

    Answer toWords(String words, QuestionContext questionContext) {
        var watch = Timer.start();
        var interpreted = answerer.understand(words, questionContext);
        watch.stop(understanding);
        verdict(interpreted.ask()).increment();
        return answerer.answer(interpreted.ask(), interpreted.teamContext());
    }

    /// Nothing where the knowledge no longer has what the button stood for. A team that is gone counts as none.
    Optional<Answer> toPick(AnswerRef ref, QuestionContext questionContext) {
        var knowledge = current.snapshot().knowledge();
        return switch (ref) {
            case AnswerRef.OfEntry(var entry, var team) -> answerer.answerAbout(entry, questionContext.about(team));
            case AnswerRef.OfTeam(var team) ->
                Optional.of(answerer.answer(new Ask.HoldersOf(null), answerer.scene(questionContext.about(team))));
            case AnswerRef.OfPerson(var user) ->
                Optional.of(answerer.answer(new Ask.HeldBy(user), answerer.scene(questionContext)));
            case AnswerRef.OfRole(var role, var framework) ->
                knowledge
                        .role(role)
                        .map(found -> answerer.answer(new Ask.RoleOverview(
                                found, knowledge.framework(framework).orElse(null), null)));
            case AnswerRef.OfFramework(var entry, var framework) ->
                knowledge
                        .responsibility(entry)
                        .flatMap(found -> knowledge
                                .framework(framework)
                                .map(each -> answerer.answer(new Ask.FrameworkView(found, each, null))));
            case AnswerRef.OfFrameworks(var entry) ->
                knowledge.responsibility(entry).map(found -> answerer.answer(new Ask.CompareFrameworks(found, null)));
            case AnswerRef.OfContents() -> Optional.of(answerer.answer(new Ask.Catalogue()));
            case AnswerRef.OfWords(var words) -> Optional.of(toWords(words, questionContext));
        };
    }

    private Counter verdict(Ask ask) {
        return switch (ask) {
            case Ask.Choice _ -> ambiguous;
            case Ask.NothingKnown _ -> unknown;
            case Ask.AboutEntry _,
                    Ask.RoleOverview _,
                    Ask.CompareRoles _,
                    Ask.FrameworkView _,
                    Ask.CompareFrameworks _,
                    Ask.Catalogue _,
                    Ask.Help _,
                    Ask.HoldersOf _,
                    Ask.HeldBy _,
                    Ask.ForOneself _,
                    Ask.Chat _ -> confident;
        };
    }
}
