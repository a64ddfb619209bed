package org.whoowns.slack.ask;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Question;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.render.SharedAnswer;
import org.whoowns.slack.render.Surface;

/// Bolt listener for the slash command, answered in the HTTP response, which only the asker sees.
@Singleton
final class CommandListener implements Listener {

    /// Whatever its name: Slack sends an app only the commands of its own manifest.
    private static final Pattern ANY_COMMAND = Pattern.compile("/[\\w-]{1,31}");

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
                ANY_COMMAND,
                (request, _) -> tasks.call(
                        () -> MessageCatalog.naming(
                                request.getPayload().getCommand(), () -> answer(request.getPayload())),
                        id -> EphemeralResponses.of(SlackMessage.of(MessageCatalog.text("failure", id)))));
    }

    private Response answer(SlashCommandPayload payload) {
        var question = new Question.Utterance(contexts.words(payload), contexts.of(payload));
        if (question.isTruncated()) {
            return EphemeralResponses.of(questions.message(question, Surface.EPHEMERAL));
        }
        var knowledge = current.snapshot().source();
        var answer = questions.answer(question);
        return answer instanceof Answer.Continued(FollowUp.Plain followUp, var last) && followUp == FollowUp.Plain.SHARE
                ? share(last, payload)
                : questions
                        .personal(answer, question)
                        .map(EphemeralResponses::of)
                        .orElseGet(() -> responses.of(knowledge, answer, questions.asked(question)));
    }

    /// Answers again, for everyone in the channel.
    private Response share(Answer last, SlashCommandPayload payload) {
        return SharedAnswer.reference(last)
                .map(reference -> questions.answer(new Question.Click(reference, contexts.ofShared(payload))))
                .map(answer -> EphemeralResponses.inChannel(SharedAnswer.publicMessage(answer, 0, payload.getUserId())))
                .orElseGet(
                        () -> EphemeralResponses.of(SlackMessage.of(MessageCatalog.text("follow.up.nothing.share"))));
    }
}
