package org.whoowns.slack.home;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.view.View;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.PublicationQueue;
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

/// Publishes Home tabs, each for one person: when they open it, when they click there, and when they change a team. A
/// tab is published only if it has changed.
///
/// The latest state wins. On one replica a person's publications are queued; across replicas Slack refuses a page whose
/// hash is not that of the page shown, and it is read again.
@Singleton
final class HomePublisher {

    private static final int MOST = 10_000;
    /// Attempts at one publication, if other replicas publish for the same person at the same time.
    private static final int ATTEMPTS = 4;

    private record Reader(String workspace, String user) {}

    /// What Slack shows to somebody.
    ///
    /// @param metadata that of the view, which holds its digest; empty if it is not known
    /// @param hash Slack's own of the view; null if it is not known
    private record Shown(
            HomeState state, String metadata, @Nullable String hash) {}

    /// A request to publish somebody's tab.
    ///
    /// @param state what they look at; null for what they looked at last
    /// @param shown what they see at this moment; null if that is nothing yet, or not known
    /// @param yields whether a page that was published since then stays
    record Publication(
            Requester requester,
            @Nullable HomeState state,
            @Nullable View shown,
            boolean yields) {

        /// Opening the tab never replaces a click, and a change of a team keeps what the person looks at.
        Publication then(Publication newer) {
            if (newer.state == null) {
                return new Publication(newer.requester, state, null, false);
            }
            return newer.yields && !yields ? this : newer;
        }
    }

    private final HomePageLoader loader;
    private final ActorResolver actors;
    private final UserCache users;
    private final MessageSender messages;
    private final TaskRunner tasks;
    private final PublicationQueue<Reader, Publication> queue;
    /// What each looks at, so that it stays the same when they change a team from elsewhere.
    private final Cache<Reader, Shown> latest =
            Caffeine.newBuilder().maximumSize(MOST).build();

    HomePublisher(
            HomePageLoader loader, ActorResolver actors, UserCache users, MessageSender messages, TaskRunner tasks) {
        this.loader = loader;
        this.actors = actors;
        this.users = users;
        this.messages = messages;
        this.tasks = tasks;
        this.queue = new PublicationQueue<>(tasks, this::publish, Publication::then);
    }

    /// Publishes the tab that somebody has just opened, unless something newer is shown by then, such as the answer to
    /// a
    /// click.
    ///
    /// @param shown what the person sees at this moment; null if that is nothing yet, or not known
    void open(Requester requester, HomeState state, @Nullable View shown) {
        submit(new Publication(requester, state, shown, true));
    }

    /// Publishes what somebody looks at after a click.
    ///
    /// @param shown what the person sees at this moment; null if that is nothing yet, or not known
    void put(Requester requester, HomeState state, @Nullable View shown) {
        submit(new Publication(requester, state, shown, false));
    }

    @EventListener
    void onChange(TeamChangedEvent event) {
        submit(new Publication(new Requester(event.workspace(), event.user(), true), null, null, false));
    }

    private void submit(Publication publication) {
        queue.submit(reader(publication), publication);
    }

    private static Reader reader(Publication publication) {
        return new Reader(
                publication.requester().workspace(), publication.requester().user());
    }

    /// Publishes over a known page by its hash. If none is known or it is outdated, Slack takes the page
    /// unconditionally, so the data is read once more: if another replica published a newer page in between, this
    /// one is replaced in turn.
    void publish(Publication publication) {
        var requester = publication.requester();
        var shown = shown(publication);
        var state = shown.state();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var actor = actors.of(requester);
            var page = attempt == 0 ? loader.read(actor, state) : loader.readAnew(actor, state);
            var home = HomeView.of(page);
            var hash = shown.hash();
            try {
                var isNew = !home.getPrivateMetadata().equals(shown.metadata());
                if (isNew) {
                    hash = messages.publishHome(requester.workspace(), requester.user(), home, hash);
                    tasks.submit(() -> learn(requester, page), _ -> {});
                }
                var isDone = !isNew || shown.hash() != null;
                shown = new Shown(page.state(), home.getPrivateMetadata(), hash);
                latest.put(reader(publication), shown);
                if (isDone) {
                    return;
                }
            } catch (SlackCallException failure) {
                if (!failure.error().equals("hash_conflict")) {
                    throw failure;
                }
                if (publication.yields()) {
                    return;
                }
                shown = new Shown(state, "", null);
            }
        }
    }

    /// What Slack shows as far as it is known. After a change by the person's own hand that is the hash alone: whether
    /// the
    /// page is still shown is for Slack to say.
    private Shown shown(Publication publication) {
        var state = publication.state();
        var view = publication.shown();
        if (state == null) {
            var known = latest.getIfPresent(reader(publication));
            return known == null ? new Shown(HomeState.START, "", null) : new Shown(known.state(), "", known.hash());
        }
        return view == null
                ? new Shown(state, "", null)
                : new Shown(state, String.valueOf(view.getPrivateMetadata()), view.getHash());
    }

    /// Asks who of the people shown has left, for the next time.
    private void learn(Requester requester, HomePage page) {
        users.prefetch(
                requester.workspace(),
                WorkspaceOwnership.people(page.shown(), page.ownership().workspaceAgreements()));
    }
}
