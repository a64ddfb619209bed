package org.whoowns.slack.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.slack.api.model.User;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.scene.WhoIs;
import org.whoowns.slack.calls.SlackTrouble;
import org.whoowns.slack.calls.WebApi;

/// Who people are. What Slack said of somebody holds for ten minutes; what it would not say is asked again a
/// minute later.
@Singleton
public final class People implements WhoIs {

    private static final Logger log = LoggerFactory.getLogger(People.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration NOT_KNOWN = Duration.ofMinutes(1);
    private static final int MOST = 50_000;
    /// Slack takes about a hundred of these calls a minute.
    private static final int AT_ONCE = 40;

    private record Key(String workspace, String user) {}

    private final WebApi api;
    private final Cache<Key, Optional<Person>> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<Key, Optional<Person>>creating((_, found) -> found.isPresent() ? KEPT : NOT_KNOWN))
            .build();
    private final Semaphore asking = new Semaphore(1);

    People(WebApi api) {
        this.api = api;
    }

    /// Who that is; nothing where Slack does not tell.
    public Optional<Person> person(@Nullable String workspace, String user) {
        return known.get(new Key(workspace == null ? "" : workspace, user), this::ask);
    }

    @Override
    public String name(String workspace, String user) {
        return person(workspace, user).map(Person::name).orElse(user);
    }

    /// Asks for a few of those who are not known yet, one after the other; everybody is known after a while.
    public void learn(@Nullable String workspace, Collection<String> users) {
        var team = workspace == null ? "" : workspace;
        if (asking.tryAcquire()) {
            try {
                users.stream()
                        .distinct()
                        .filter(user -> known.getIfPresent(new Key(team, user)) == null)
                        .limit(AT_ONCE)
                        .forEach(user -> person(team, user));
            } finally {
                asking.release();
            }
        }
    }

    /// Those of the users whose accounts are deactivated, after a few of those not known yet were asked for.
    @Override
    public Set<String> deactivated(@Nullable String workspace, Collection<String> users) {
        learn(workspace, users);
        return knownToHaveLeft(workspace, users);
    }

    /// Those of the users whose accounts are deactivated, as far as that is known by now. Slack is not asked.
    public Set<String> knownToHaveLeft(@Nullable String workspace, Collection<String> users) {
        var team = workspace == null ? "" : workspace;
        return users.stream()
                .filter(user -> !Optional.ofNullable(known.getIfPresent(new Key(team, user)))
                        .flatMap(found -> found)
                        .map(Person::active)
                        .orElse(true))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Person> ask(Key key) {
        try {
            var answer = api.call(
                    "users.info",
                    key.workspace().isEmpty() ? null : key.workspace(),
                    client -> client.usersInfo(request -> request.user(key.user())));
            return Optional.ofNullable(answer.getUser()).map(People::person);
        } catch (SlackTrouble trouble) {
            log.info("Slack does not tell who somebody is: {}", trouble.getMessage());
            return Optional.empty();
        }
    }

    private static Person person(User user) {
        return new Person(
                user.getId(),
                name(user),
                !user.isDeleted(),
                user.isAdmin() || user.isOwner() || user.isPrimaryOwner(),
                homes(user));
    }

    /// Of an enterprise, all workspaces count in which somebody is, and the enterprise itself.
    private static Set<String> homes(User user) {
        var enterprise = Optional.ofNullable(user.getEnterpriseUser());
        return Stream.of(
                        Stream.ofNullable(user.getTeamId()),
                        enterprise.stream().flatMap(found -> Stream.ofNullable(found.getEnterpriseId())),
                        enterprise.stream()
                                .flatMap(found ->
                                        Stream.ofNullable(found.getTeams()).flatMap(List::stream)))
                .flatMap(ids -> ids)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(User user) {
        var profile = Optional.ofNullable(user.getProfile());
        return Stream.of(
                        profile.map(User.Profile::getDisplayName),
                        profile.map(User.Profile::getRealName),
                        Optional.ofNullable(user.getRealName()),
                        Optional.ofNullable(user.getName()))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(user.getId());
    }
}
