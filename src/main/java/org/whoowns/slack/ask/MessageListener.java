package org.whoowns.slack.ask;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.scene.Asker;
import org.whoowns.slack.Errands;
import org.whoowns.slack.Listener;
import org.whoowns.slack.http.EventClaims;
import org.whoowns.slack.overview.OverviewMessages;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.Message;
import org.whoowns.slack.render.Surface;
import org.whoowns.slack.workspace.Place;
import org.whoowns.slack.workspace.Posts;
import org.whoowns.slack.workspace.Workspaces;

/// Mentions, answered in their thread, and direct messages, answered where they are.
@Singleton
final class MessageListener implements Listener {

    private static final String DIRECT = "im";

    private final Replies replies;
    private final Askers askers;
    private final OverviewMessages overviews;
    private final Posts posts;
    private final Workspaces workspaces;
    private final EventClaims claims;
    private final Errands errands;

    MessageListener(
            Replies replies,
            Askers askers,
            OverviewMessages overviews,
            Posts posts,
            Workspaces workspaces,
            EventClaims claims,
            Errands errands) {
        this.overviews = overviews;
        this.replies = replies;
        this.askers = askers;
        this.posts = posts;
        this.workspaces = workspaces;
        this.claims = claims;
        this.errands = errands;
    }

    @Override
    public void register(App app) {
        app.event(AppMentionEvent.class, (payload, context) -> {
            var said = Said.of(payload.getEvent());
            return take(payload, context, said, said.threadTs() == null ? said.ts() : said.threadTs(), false);
        });
        app.event(
                MessageEvent.class,
                (payload, context) ->
                        direct(payload, context, payload.getEvent().getChannelType(), Said.of(payload.getEvent())));
        app.event(
                MessageFileShareEvent.class,
                (payload, context) ->
                        direct(payload, context, payload.getEvent().getChannelType(), Said.of(payload.getEvent())));
    }

    private Response direct(
            EventsApiPayload<?> payload, EventContext context, @Nullable String conversation, Said said) {
        return DIRECT.equals(conversation) ? take(payload, context, said, said.threadTs(), true) : context.ack();
    }

    /// @param thread where to answer; null outside of threads
    /// @param alone whether nobody else reads the answer
    private Response take(
            EventsApiPayload<?> payload, EventContext context, Said said, @Nullable String thread, boolean alone) {
        var botUser = botUser(payload);
        if (said.isAsked(botUser.orElse(null)) && said.channel() != null) {
            var place = new Place(context.getTeamId(), said.channel(), thread);
            var words = Incoming.wordsTo(botUser, said.text());
            var eventId = payload.getEventId();
            var asker = askers.of(context.getTeamId(), said, payload.isExtSharedChannel());
            errands.soon(() -> answer(eventId, place, words, asker, alone), id -> {
                claims.close(eventId);
                posts.post(place, Message.of(Sentence.FAILURE.text(id)));
            });
        }
        return context.ack();
    }

    private void answer(String eventId, Place place, String words, Asker asker, boolean alone) {
        var answer = replies.toWords(words, asker);
        var message = alone && answer instanceof Answer.ForOneself(var wanted)
                ? overviews.of(wanted, asker)
                : AnswerCard.of(answer, 0, Surface.MESSAGE);
        claims.close(eventId);
        posts.post(place, message);
    }

    /// Our own user, by what came with the event or by what is known of the workspace.
    private Optional<String> botUser(EventsApiPayload<?> payload) {
        var authorizations = payload.getAuthorizations();
        return authorizations == null || authorizations.isEmpty()
                ? workspaces.botUser(payload.getTeamId())
                : Optional.ofNullable(authorizations.getFirst().getUserId())
                        .or(() -> workspaces.botUser(payload.getTeamId()));
    }
}
