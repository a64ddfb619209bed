package org.whoowns.slack.access;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.review.ReviewDirectory;
import org.whoowns.teams.ledger.Actor.Membership;

/// Directory of the curators of each workspace: the operator's own, those whom `roles.yml` names, and those whom the
/// admins of the workspace named. Waits for Slack only briefly.
@Singleton
public final class CuratorDirectory {

    private final AccessConfiguration access;
    private final ReviewDirectory reviews;
    private final CurrentSnapshot current;
    private final EmailDirectory addresses;
    private final UserCache users;

    CuratorDirectory(
            AccessConfiguration access,
            ReviewDirectory reviews,
            CurrentSnapshot current,
            EmailDirectory addresses,
            UserCache users) {
        this.access = access;
        this.reviews = reviews;
        this.current = current;
        this.addresses = addresses;
        this.users = users;
    }

    /// Whether the member of the workspace is one of its curators.
    boolean isCurator(String workspace, String user) {
        return access.isCurator(user)
                || reviews.curators(workspace).people().contains(user)
                || ofFiles(workspace).anyMatch(user::equals);
    }

    /// Whether anybody is a curator of the workspace; if not, its admins do their work.
    public boolean isAny(String workspace) {
        return all(workspace).findFirst().isPresent();
    }

    /// The user ids of the curators, or else of the admins whom the settings name.
    public List<String> maintainers(String workspace) {
        var curators = all(workspace).toList();
        return curators.isEmpty() ? access.adminIds() : curators;
    }

    /// The user ids of those who maintain the entries of a curator: whom `roles.yml` names for it, or else the admins
    /// of
    /// the workspace, or else the operator.
    ///
    /// @param curator the name in the entry; null for none
    public List<String> of(String workspace, @Nullable String curator) {
        return Stream.of(
                        users(workspace, current.snapshot().knowledge().curators(curator))
                                .toList(),
                        reviews.curators(workspace).people(),
                        access.curatorIds())
                .map(people -> people.stream()
                        .filter(user -> isMember(workspace, user))
                        .distinct()
                        .toList())
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// Whether `roles.yml` names somebody by an e-mail address that the app may not look up.
    public boolean isMissingEmailScope(String workspace) {
        return current.snapshot().knowledge().curators().values().stream()
                .flatMap(List::stream)
                .anyMatch(person ->
                        isAddress(person) && addresses.find(workspace, person) instanceof UserLookup.Withheld);
    }

    private Stream<String> all(String workspace) {
        return Stream.of(
                        reviews.curators(workspace).people().stream(), access.curatorIds().stream(), ofFiles(workspace))
                .flatMap(people -> people)
                .distinct()
                .filter(user -> isMember(workspace, user));
    }

    private Stream<String> ofFiles(String workspace) {
        // while it starts, nobody waits for the knowledge
        return current.isReady() && !workspace.isEmpty()
                ? current.snapshot().knowledge().curators().values().stream()
                        .flatMap(people -> users(workspace, people))
                : Stream.empty();
    }

    private Stream<String> users(String workspace, Collection<String> people) {
        return people.stream()
                .flatMap(person -> isAddress(person)
                        ? addresses.find(workspace, person).found().map(SlackUser::id).stream()
                        : Stream.of(person));
    }

    private static boolean isAddress(String person) {
        return person.indexOf('@') >= 0;
    }

    /// If it can't be told, it counts as a member's.
    private boolean isMember(String workspace, String user) {
        return switch (users.lookUpForAnswer(workspace, user)) {
            case UserLookup.Found(var found) -> found.membership(workspace) == Membership.MEMBER;
            case UserLookup.NotFound() -> false;
            case UserLookup.Withheld(), UserLookup.Failed() -> true;
        };
    }
}
