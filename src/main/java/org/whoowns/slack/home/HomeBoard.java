package org.whoowns.slack.home;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.view.View;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.Errands;
import org.whoowns.slack.calls.SlackTrouble;
import org.whoowns.slack.team.Changed;
import org.whoowns.slack.workspace.Actors;
import org.whoowns.slack.workspace.People;
import org.whoowns.slack.workspace.Posts;
import org.whoowns.slack.workspace.Visitor;

/// Puts up Home tabs, each for one person: when they look at it, when they do something there, and when they changed a
/// team. It is put up only where it has changed.
@Singleton
final class HomeBoard {

    private static final int MOST = 10_000;

    private record Reader(String workspace, String user) {}

    private final HomeReader reader;
    private final Actors actors;
    private final People people;
    private final Posts posts;
    private final Errands errands;
    /// What each looks at, so that it stays the same when they change a team from elsewhere.
    private final Cache<Reader, HomeState> latest =
            Caffeine.newBuilder().maximumSize(MOST).build();

    HomeBoard(HomeReader reader, Actors actors, People people, Posts posts, Errands errands) {
        this.reader = reader;
        this.actors = actors;
        this.people = people;
        this.posts = posts;
        this.errands = errands;
    }

    /// Shows somebody who has just opened their Home tab how things stand. Where they have clicked something meanwhile,
    /// that is what they look at, and it stays.
    ///
    /// @param shown what the person sees at this moment; null where that is nothing yet, or not known
    void open(Visitor visitor, HomeState state, @Nullable View shown) {
        try {
            publish(visitor, state, shown);
        } catch (SlackTrouble trouble) {
            unlessOvertaken(trouble);
        }
    }

    /// @param shown what the person sees at this moment; null where that is nothing yet, or not known
    void put(Visitor visitor, HomeState state, @Nullable View shown) {
        try {
            publish(visitor, state, shown);
        } catch (SlackTrouble trouble) {
            unlessOvertaken(trouble);
            // somebody was faster: what is there now may be older than this, so it is read and put up again
            publish(visitor, state, null);
        }
    }

    private static void unlessOvertaken(SlackTrouble trouble) {
        if (!trouble.error().equals("hash_conflict")) {
            throw trouble;
        }
    }

    private void publish(Visitor visitor, HomeState state, @Nullable View shown) {
        var page = reader.read(actors.of(visitor), state);
        var home = HomeView.of(page);
        if (shown == null || !home.getPrivateMetadata().equals(shown.getPrivateMetadata())) {
            posts.publishHome(visitor.workspace(), visitor.user(), home, shown == null ? null : shown.getHash());
            errands.soon(() -> learn(visitor, page), _ -> {});
        }
        latest.put(new Reader(visitor.workspace(), visitor.user()), page.state());
    }

    /// Asks who of the people shown has left, for the next time.
    private void learn(Visitor visitor, HomePage page) {
        people.learn(
                visitor.workspace(),
                page.shown().stream().flatMap(team -> team.people().stream()).toList());
    }

    @EventListener
    void onChange(Changed changed) {
        var visitor = new Visitor(changed.workspace(), changed.user(), true);
        var state = Optional.ofNullable(latest.getIfPresent(new Reader(changed.workspace(), changed.user())))
                .orElse(HomeState.START);
        errands.soon(() -> put(visitor, state, null), _ -> {});
    }
}
