package org.whoowns.slack.home;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.view.View;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.access.UserCache;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.home.view.HomePage;
import org.whoowns.slack.home.view.HomeState;
import org.whoowns.slack.home.view.HomeView;
import org.whoowns.slack.modals.TeamChangedEvent;
import org.whoowns.teams.WorkspaceOwnership;

/// Puts up Home tabs, each for one person: when they look at it, when they do something there, and when they changed a
/// team. It is put up only where it has changed.
@Singleton
final class HomePublisher {

    private static final int MOST = 10_000;

    private record Reader(String workspace, String user) {}

    private final HomePageLoader loader;
    private final ActorResolver actors;
    private final UserCache users;
    private final MessageSender messages;
    private final TaskRunner tasks;
    /// What each looks at, so that it stays the same when they change a team from elsewhere.
    private final Cache<Reader, HomeState> latest =
            Caffeine.newBuilder().maximumSize(MOST).build();

    HomePublisher(
            HomePageLoader loader, ActorResolver actors, UserCache users, MessageSender messages, TaskRunner tasks) {
        this.loader = loader;
        this.actors = actors;
        this.users = users;
        this.messages = messages;
        this.tasks = tasks;
    }

    /// Shows somebody who has just opened their Home tab how things stand. Where they have clicked something meanwhile,
    /// that is what they look at, and it stays.
    ///
    /// @param shown what the person sees at this moment; null where that is nothing yet, or not known
    void open(Requester requester, HomeState state, @Nullable View shown) {
        try {
            publish(requester, state, shown);
        } catch (SlackCallException failure) {
            unlessOvertaken(failure);
        }
    }

    /// @param shown what the person sees at this moment; null where that is nothing yet, or not known
    void put(Requester requester, HomeState state, @Nullable View shown) {
        try {
            publish(requester, state, shown);
        } catch (SlackCallException failure) {
            unlessOvertaken(failure);
            // somebody was faster: what is there now may be older than this, so it is read and put up again
            publish(requester, state, null);
        }
    }

    private static void unlessOvertaken(SlackCallException failure) {
        if (!failure.error().equals("hash_conflict")) {
            throw failure;
        }
    }

    private void publish(Requester requester, HomeState state, @Nullable View shown) {
        var page = loader.read(actors.of(requester), state);
        var home = HomeView.of(page);
        if (shown == null || !home.getPrivateMetadata().equals(shown.getPrivateMetadata())) {
            messages.publishHome(requester.workspace(), requester.user(), home, shown == null ? null : shown.getHash());
            tasks.submit(() -> learn(requester, page), _ -> {});
        }
        latest.put(new Reader(requester.workspace(), requester.user()), page.state());
    }

    /// Asks who of the people shown has left, for the next time.
    private void learn(Requester requester, HomePage page) {
        users.learn(
                requester.workspace(),
                WorkspaceOwnership.people(page.shown(), page.ownership().workspaceAgreements()));
    }

    @EventListener
    void onChange(TeamChangedEvent event) {
        var requester = new Requester(event.workspace(), event.user(), true);
        var state = Optional.ofNullable(latest.getIfPresent(new Reader(event.workspace(), event.user())))
                .orElse(HomeState.START);
        tasks.submit(() -> put(requester, state, null), _ -> {});
    }
}
