package org.whoowns.slack.ask;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.contracts.ContractReports;
import org.whoowns.slack.render.Surface;

/// The slash command, answered in its own response: only the person who asked sees it.
@Singleton
final class CommandListener implements Listener {

    static final String COMMAND = "/whoowns";

    private final QuestionHandler questions;
    private final QuestionContextFactory contexts;
    private final TaskRunner tasks;

    CommandListener(QuestionHandler questions, QuestionContextFactory contexts, TaskRunner tasks) {
        this.questions = questions;
        this.contexts = contexts;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.command(
                COMMAND,
                (request, _) -> ephemeral(tasks.call(
                        () -> answer(contexts.words(request.getPayload()), contexts.of(request.getPayload())),
                        id -> SlackMessage.of(MessageCatalog.text("failure", id)))));
    }

    private SlackMessage answer(String words, QuestionContext questionContext) {
        return ContractReports.message(questions.to(new Question.Utterance(words, questionContext)), Surface.EPHEMERAL);
    }

    private static Response ephemeral(SlackMessage message) {
        return Response.json(
                200,
                SlashCommandResponse.builder()
                        .responseType("ephemeral")
                        .text(message.text())
                        .blocks(message.blocks())
                        .build());
    }
}
