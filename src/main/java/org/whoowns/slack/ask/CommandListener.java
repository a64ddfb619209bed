package org.whoowns.slack.ask;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.whoowns.answering.Sentence;
import org.whoowns.slack.Errands;
import org.whoowns.slack.Listener;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.Message;
import org.whoowns.slack.render.Surface;

/// The slash command, answered in its own response: only the person who asked sees it.
@Singleton
final class CommandListener implements Listener {

    static final String COMMAND = "/whoowns";

    private final Replies replies;
    private final Errands errands;

    CommandListener(Replies replies, Errands errands) {
        this.replies = replies;
        this.errands = errands;
    }

    @Override
    public void register(App app) {
        app.command(
                COMMAND,
                (request, _) -> ephemeral(errands.now(
                        () -> answer(Incoming.words(request.getPayload().getText())),
                        id -> Message.of(Sentence.FAILURE.text(id)))));
    }

    private Message answer(String words) {
        return AnswerCard.of(replies.toWords(words), 0, Surface.EPHEMERAL);
    }

    private static Response ephemeral(Message message) {
        return Response.json(
                200,
                SlashCommandResponse.builder()
                        .responseType("ephemeral")
                        .text(message.text())
                        .blocks(message.blocks())
                        .build());
    }
}
