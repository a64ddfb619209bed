package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.scene.Asker;
import org.whoowns.slack.Errands;
import org.whoowns.slack.Listener;
import org.whoowns.slack.render.Action;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.Message;
import org.whoowns.slack.render.Pick;
import org.whoowns.slack.render.Sharing;
import org.whoowns.slack.render.Views;
import org.whoowns.slack.workspace.Posts;

/// Clicks on our buttons, wherever they are. An answer takes the place of what was clicked.
@Singleton
final class ClickListener implements Listener {

    /// All but what others listen to.
    private static final Pattern OURS = Pattern.compile("(?!(team|home|overview):).*", Pattern.DOTALL);

    private final Replies replies;
    private final Askers askers;
    private final Posts posts;
    private final Errands errands;

    ClickListener(Replies replies, Askers askers, Posts posts, Errands errands) {
        this.replies = replies;
        this.askers = askers;
        this.posts = posts;
        this.errands = errands;
    }

    @Override
    public void register(App app) {
        app.blockAction(OURS, this::take);
    }

    private Response take(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        Spot.of(payload, context)
                .ifPresent(spot -> errands.soon(
                        () -> act(
                                spot,
                                payload.getActions().getFirst(),
                                payload.getUser().getId(),
                                askers.of(payload, context.getTeamId(), isVisible(spot, payload))),
                        id -> tell(spot, Message.of(Sentence.FAILURE.text(id)))));
        return context.ack();
    }

    /// Whether others see what comes of the click.
    private static boolean isVisible(Spot spot, BlockActionPayload payload) {
        var action = Action.of(payload.getActions().getFirst().getActionId());
        return spot instanceof Spot.Visible
                || action.filter(Action.SHARE::equals).isPresent();
    }

    private void act(Spot spot, BlockActionPayload.Action clicked, String user, Asker asker) {
        var action = Action.of(clicked.getActionId());
        var turned = Pick.read(clicked.getValue());
        var answer = turned.flatMap(found -> replies.toPick(found.pick(), asker));
        if (action.isEmpty() || turned.isEmpty() || answer.isEmpty()) {
            tell(spot, Message.of(Sentence.OLD_BUTTON.text()));
            return;
        }
        switch (action.get()) {
            case ANSWER -> show(spot, AnswerCard.of(answer.get(), turned.get().page(), spot.surface()));
            case SHARE -> share(spot, answer.get(), turned.get().page(), user);
        }
    }

    private void share(Spot spot, Answer answer, int page, String user) {
        if (spot instanceof Spot.Ephemeral(var responseUrl)) {
            posts.share(responseUrl, Sharing.toAll(answer, page, user));
            posts.replace(responseUrl, Sharing.toSharer(answer, page));
        } else {
            tell(spot, Message.of(Sentence.OLD_BUTTON.text()));
        }
    }

    private void show(Spot spot, Message message) {
        switch (spot) {
            case Spot.Ephemeral(var responseUrl) -> posts.replace(responseUrl, message);
            case Spot.Visible(var responseUrl) -> posts.replace(responseUrl, message);
            case Spot.Home(var teamId, var triggerId) -> posts.openModal(teamId, triggerId, Views.modal(message));
            case Spot.Modal(var teamId, var viewId, var hash) ->
                posts.updateModal(teamId, viewId, hash, Views.modal(message));
        }
    }

    /// Says something to the person who clicked and leaves messages as they are.
    private void tell(Spot spot, Message message) {
        switch (spot) {
            case Spot.Ephemeral(var responseUrl) -> posts.whisper(responseUrl, message);
            case Spot.Visible(var responseUrl) -> posts.whisper(responseUrl, message);
            case Spot.Home _, Spot.Modal _ -> show(spot, message);
        }
    }
}
