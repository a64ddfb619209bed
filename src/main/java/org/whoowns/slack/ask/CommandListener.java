package org.whoowns.slack.ask;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.scene.Asker;
import org.whoowns.slack.Errands;
import org.whoowns.slack.Listener;
import org.whoowns.slack.overview.OverviewMessages;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.Message;
import org.whoowns.slack.render.Surface;

/// The slash command, answered in its own response: only the person who asked sees it.
@Singleton
final class CommandListener implements Listener {

    static final String COMMAND = "/whoowns";

    private final Replies replies;
    private final Askers askers;
    private final OverviewMessages overviews;
    private final Errands errands;

    CommandListener(Replies replies, Askers askers, OverviewMessages overviews, Errands errands) {
        this.replies = replies;
        this.overviews = overviews;
        this.askers = askers;
        this.errands = errands;
    }

    @Override
    public void register(App app) {
        app.command(
                COMMAND,
                (request, _) -> ephemeral(errands.now(
                        () -> answer(askers.words(request.getPayload()), askers.of(request.getPayload())),
                        id -> Message.of(Sentence.FAILURE.text(id)))));
    }

    private Message answer(String words, Asker asker) {
        var answer = replies.toWords(words, asker);
        return answer instanceof Answer.ForOneself(var wanted)
                ? overviews.of(wanted, asker)
                : AnswerCard.of(answer, 0, Surface.EPHEMERAL);
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
