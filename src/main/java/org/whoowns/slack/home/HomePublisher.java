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
import org.whoowns.slack.client.SlackErrorKind;
import org.whoowns.slack.gaps.GapChangedEvent;
import org.whoowns.slack.home.view.HomePage;
import org.whoowns.slack.home.view.HomeState;
import org.whoowns.slack.home.view.HomeView;
import org.whoowns.slack.modals.TeamChangedEvent;
import org.whoowns.slack.review.ReviewChangedEvent;
import org.whoowns.teams.WorkspaceOwnership;

/// Publishes a person's Home tab when they open it, click in it or change a team, if it has changed.
///
/// The latest state wins. On one replica a person's publications are queued; across replicas Slack rejects a page with
/// an outdated hash, and the data is loaded again.
@Singleton
final class HomePublisher {

    private static final int CACHED = 10_000;
    /// Attempts at one publication, if other replicas publish for the same person at the same time.
    private static final int ATTEMPTS = 4;

    record Reader(String workspace, String user) {}

    /// What Slack shows to a person.
    ///
    /// @param metadata the view's `private_metadata`, which holds its digest; empty if unknown
    /// @param hash Slack's hash of the view; null if unknown
    /// @param replaced the hash of the view that it replaced; null if unknown
    private record Shown(
            HomeState state,
            String metadata,
            @Nullable String hash,
            @Nullable String replaced) {

        /// What is shown before anything is published.
        Shown(HomeState state, String metadata, @Nullable String hash) {
            this(state, metadata, hash, null);
        }
    }

    /// A request to publish a person's tab.
    ///
    /// @param state null for the last one
    /// @param shown the view that Slack shows now; null if there is none or it is unknown
    /// @param yields whether a page published in the meantime is kept
    record Publication(
            Requester requester,
            @Nullable HomeState state,
            @Nullable View shown,
            boolean yields) {

        Reader reader() {
            return new Reader(requester.workspace(), requester.user());
        }

        /// Merges two queued requests: opening the tab never replaces a click, and a changed team keeps the state.
        Publication merge(Publication newer) {
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
    /// What each person sees, to keep it when they change a team elsewhere.
    private final Cache<Reader, Shown> latest =
            Caffeine.newBuilder().maximumSize(CACHED).build();

    HomePublisher(
            HomePageLoader loader, ActorResolver actors, UserCache users, MessageSender messages, TaskRunner tasks) {
        this.loader = loader;
        this.actors = actors;
        this.users = users;
        this.messages = messages;
        this.tasks = tasks;
        this.queue = new PublicationQueue<>(tasks, this::publish, Publication::merge);
    }

    /// Publishes a tab that was just opened, unless something newer is shown by then, such as the result of a click.
    void open(Requester requester, HomeState state, @Nullable View shown) {
        submit(new Publication(requester, state, shown, true));
    }

    /// Publishes a tab after a click.
    void update(Requester requester, HomeState state, @Nullable View shown) {
        submit(new Publication(requester, state, shown, false));
    }

    @EventListener
    void onChange(TeamChangedEvent event) {
        submit(new Publication(new Requester(event.workspace(), event.user(), true), null, null, false));
    }

    @EventListener
    void onChange(GapChangedEvent event) {
        submit(new Publication(new Requester(event.workspace(), event.user(), true), null, null, false));
    }

    @EventListener
    void onChange(ReviewChangedEvent event) {
        submit(new Publication(new Requester(event.workspace(), event.user(), true), null, null, false));
    }

    private void submit(Publication publication) {
        queue.submit(publication.reader(), publication);
    }

    /// Publishes with the hash of the page shown, if known. Without a hash Slack accepts the page unconditionally, so
    /// the data is loaded once more afterwards, in case another replica published a newer page in between.
    void publish(Publication publication) {
        if (isReplaced(publication)) {
            return;
        }
        var requester = publication.requester();
        var shown = shown(publication);
        var state = shown.state();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var actor = actors.of(requester);
            var page = attempt == 0 ? loader.load(actor, state) : loader.reload(actor, state);
            var home = HomeView.of(page);
            var hash = shown.hash();
            try {
                var isNew = !home.getPrivateMetadata().equals(shown.metadata());
                if (isNew) {
                    hash = messages.publishHome(requester.workspace(), requester.user(), home, hash);
                    tasks.submit(() -> refreshUsers(requester, page), _ -> {});
                }
                var isDone = !isNew || shown.hash() != null;
                shown = new Shown(
                        page.state(), home.getPrivateMetadata(), hash, isNew ? shown.hash() : shown.replaced());
                latest.put(publication.reader(), shown);
                if (isDone) {
                    return;
                }
            } catch (SlackCallException failure) {
                if (failure.kind() != SlackErrorKind.VIEW_OUTDATED) {
                    throw failure;
                }
                if (publication.yields()) {
                    return;
                }
                shown = new Shown(state, "", null);
            }
        }
    }

    /// Whether the tab was opened on a view that a click has replaced, of which Slack told later.
    private boolean isReplaced(Publication publication) {
        var known = latest.getIfPresent(publication.reader());
        var view = publication.shown();
        return publication.yields()
                && known != null
                && view != null
                && view.getHash() != null
                && view.getHash().equals(known.replaced());
    }

    /// What Slack shows, as far as known. After the person changed a team that is only the hash, and Slack checks
    /// whether it is outdated.
    private Shown shown(Publication publication) {
        var state = publication.state();
        var view = publication.shown();
        if (state == null) {
            var known = latest.getIfPresent(publication.reader());
            return known == null ? new Shown(HomeState.START, "", null) : new Shown(known.state(), "", known.hash());
        }
        return view == null
                ? new Shown(state, "", null)
                : new Shown(state, String.valueOf(view.getPrivateMetadata()), view.getHash());
    }

    /// Looks up which of the people shown have left, for the next time.
    private void refreshUsers(Requester requester, HomePage page) {
        users.prefetch(
                requester.workspace(),
                WorkspaceOwnership.people(page.shown(), page.ownership().workspaceAgreements()));
    }
}
