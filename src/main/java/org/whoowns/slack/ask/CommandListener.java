package org.whoowns.slack.ask;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.render.Surface;

/// Bolt listener for the slash command, answered in the HTTP response, which only the asker sees.
@Singleton
final class CommandListener implements Listener {

    static final String COMMAND = "/whoowns";

    private final QuestionHandler questions;
    private final QuestionContextFactory contexts;
    private final TaskRunner tasks;
    private final CurrentSnapshot current;
    private final EphemeralResponses responses = new EphemeralResponses();

    CommandListener(
            QuestionHandler questions, QuestionContextFactory contexts, TaskRunner tasks, CurrentSnapshot current) {
        this.questions = questions;
        this.contexts = contexts;
        this.tasks = tasks;
        this.current = current;
    }

    @Override
    public void register(App app) {
        app.command(
                COMMAND,
                (request, _) -> tasks.call(
                        () -> answer(contexts.words(request.getPayload()), contexts.of(request.getPayload())),
                        id -> EphemeralResponses.of(SlackMessage.of(MessageCatalog.text("failure", id)))));
    }

    private Response answer(String words, QuestionContext context) {
        var question = new Question.Utterance(words, context);
        if (question.isTruncated()) {
            return EphemeralResponses.of(questions.message(question, Surface.EPHEMERAL));
        }
        var knowledge = current.snapshot().source();
        return responses.of(knowledge, questions.answer(question));
    }
}
