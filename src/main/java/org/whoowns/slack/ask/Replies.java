package org.whoowns.slack.ask;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Ask;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.answering.scene.Asker;
import org.whoowns.slack.render.Pick;

/// What is answered to words and to clicks.
@Singleton
final class Replies {

    private final Answerer answerer;
    private final KnowledgeInForce inForce;
    private final Counter confident;
    private final Counter ambiguous;
    private final Counter unknown;
    private final Timer understanding;

    Replies(Answerer answerer, KnowledgeInForce inForce, MeterRegistry meters) {
        this.answerer = answerer;
        this.inForce = inForce;
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

    Answer toWords(String words, Asker asker) {
        var watch = Timer.start();
        var placed = answerer.understand(words, asker);
        watch.stop(understanding);
        verdict(placed.ask()).increment();
        return answerer.answer(placed.ask(), placed.scene());
    }

    /// Nothing where the knowledge no longer has what the button stood for. A team that is gone counts as none.
    Optional<Answer> toPick(Pick pick, Asker asker) {
        var knowledge = inForce.snapshot().knowledge();
        return switch (pick) {
            case Pick.OfEntry(var entry, var team) -> answerer.answerAbout(entry, asker.about(team));
            case Pick.OfTeam(var team) ->
                Optional.of(answerer.answer(new Ask.HoldersOf(null), answerer.scene(asker.about(team))));
            case Pick.OfPerson(var user) -> Optional.of(answerer.answer(new Ask.HeldBy(user), answerer.scene(asker)));
            case Pick.OfRole(var role, var framework) ->
                knowledge
                        .role(role)
                        .map(found -> answerer.answer(new Ask.RoleOverview(
                                found, knowledge.framework(framework).orElse(null), null)));
            case Pick.OfFramework(var entry, var framework) ->
                knowledge
                        .responsibility(entry)
                        .flatMap(found -> knowledge
                                .framework(framework)
                                .map(each -> answerer.answer(new Ask.FrameworkView(found, each, null))));
            case Pick.OfFrameworks(var entry) ->
                knowledge.responsibility(entry).map(found -> answerer.answer(new Ask.CompareFrameworks(found, null)));
            case Pick.OfContents() -> Optional.of(answerer.answer(new Ask.Catalogue()));
            case Pick.OfWords(var words) -> Optional.of(toWords(words, asker));
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
