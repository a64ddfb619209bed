package org.whoowns.slack.home;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answerer;
import org.whoowns.slack.Errands;
import org.whoowns.slack.Listener;
import org.whoowns.slack.calls.SlackTrouble;
import org.whoowns.slack.render.Views;
import org.whoowns.slack.workspace.Posts;

/// Somebody looks at our Home tab: it is laid out for them, from the knowledge in force.
@Singleton
final class HomeListener implements Listener {

    private final Answerer answerer;
    private final Posts posts;
    private final Errands errands;

    HomeListener(Answerer answerer, Posts posts, Errands errands) {
        this.answerer = answerer;
        this.posts = posts;
        this.errands = errands;
    }

    @Override
    public void register(App app) {
        app.event(AppHomeOpenedEvent.class, this::take);
    }

    private Response take(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        var event = payload.getEvent();
        if ("home".equals(event.getTab()) && event.getUser() != null) {
            var teamId = context.getTeamId();
            errands.soon(() -> publish(teamId, event.getUser(), event.getView()), _ -> {});
        }
        return context.ack();
    }

    /// @param shown what the person sees at this moment; null where that is nothing yet
    private void publish(@Nullable String teamId, String user, @Nullable View shown) {
        var home = Views.home(answerer.guide());
        if (shown != null && home.getPrivateMetadata().equals(shown.getPrivateMetadata())) {
            return;
        }
        try {
            posts.publishHome(teamId, user, home, shown == null ? null : shown.getHash());
        } catch (SlackTrouble trouble) {
            // somebody was faster: the tab was opened twice, and what is there now is as new as this
            if (!trouble.error().equals("hash_conflict")) {
                throw trouble;
            }
        }
    }
}
