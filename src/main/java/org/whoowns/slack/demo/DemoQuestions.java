package org.whoowns.slack.demo;

import jakarta.inject.Singleton;
import java.util.List;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.Door;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.learning.exchange.RecordingAnswerer;

/// Seeding of a new local workspace with questions that the shipped knowledge can't answer, so that its curators see
/// some. They are asked like any others.
@Singleton
final class DemoQuestions {

    private record Asked(String user, String words) {}

    private static final List<Asked> QUESTIONS = List.of(
            new Asked(DemoTeams.MAYA, "who owns gift wrapping?"),
            new Asked(DemoTeams.SOFIA, "who owns gift wrapping?"),
            new Asked(DemoTeams.PRIYA, "who is responsible for gift wrapping?"),
            new Asked(DemoTeams.JONAS, "who owns gift wrapping?"),
            new Asked(DemoTeams.JONAS, "who owns the returns policy?"),
            new Asked(DemoTeams.MAYA, "who owns the returns policy?"));

    private final RecordingAnswerer answerer;

    DemoQuestions(RecordingAnswerer answerer) {
        this.answerer = answerer;
    }

    void ask(String workspace) {
        for (var each : QUESTIONS) {
            var context =
                    new QuestionContext(Door.COMMAND, workspace, each.user(), null, true, () -> TeamVisibility.VISIBLE);
            answerer.answer(new Question.Utterance(each.words(), context));
        }
    }
}
