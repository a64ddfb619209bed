package org.whoowns.slack.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.slack.api.model.User;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.context.UserDirectory;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

/// Who people are. What Slack said of somebody holds for ten minutes, and until Slack has said something newer it is
/// still shown for a day; what it would not say is asked again a minute later.
///
/// An answer waits for Slack only a moment, and only for people of whom nothing has been heard: the rest is asked in
/// the background, side by side. Only rights are never taken from what is older than ten minutes.
@Singleton
public final class UserCache implements UserDirectory {

    private static final Logger log = LoggerFactory.getLogger(UserCache.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration NOT_KNOWN = Duration.ofMinutes(1);
    private static final Duration A_MOMENT = Duration.ofMillis(400);
    private static final int MOST = 50_000;
    /// Slack takes about a hundred of these calls a minute.
    private static final int AT_ONCE = 40;

    private static final int SIDE_BY_SIDE = 8;
    private static final Pattern HANDLE = Pattern.compile("[\\p{Ll}\\d._-]+");

    private record Key(String workspace, String user) {}

    private final SlackWebApi api;
    private final Duration patience;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("asks-who-is-", 0).factory());
    private final AsyncCache<Key, Optional<SlackUser>> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(threads)
            .expireAfter(Expiry.<Key, Optional<SlackUser>>creating((_, found) -> found.isPresent() ? KEPT : NOT_KNOWN))
            .buildAsync();
    private final Cache<Key, SlackUser> heard =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final Semaphore toLearn = new Semaphore(AT_ONCE);
    private final Semaphore lines = new Semaphore(SIDE_BY_SIDE);

    @Inject
    UserCache(SlackWebApi api) {
        this(api, A_MOMENT);
    }

    /// @param patience how long an answer waits for Slack
    UserCache(SlackWebApi api, Duration patience) {
        this.api = api;
        this.patience = patience;
    }

    /// Who that is by what Slack said in the last ten minutes, or says now; nothing where Slack does not tell.
    public Optional<SlackUser> person(@Nullable String workspace, String user) {
        return known.get(key(workspace, user), this::ask).join();
    }

    @Override
    public Map<String, String> names(String workspace, Collection<String> users) {
        learn(workspace, users, patience);
        var names = new LinkedHashMap<String, String>();
        users.forEach(user -> names.put(
                user, cached(key(workspace, user)).map(SlackUser::name).orElse(user)));
        return names;
    }

    /// Asks in the background for a few of those who are not known; everybody is known after a while.
    public void learn(@Nullable String workspace, Collection<String> users) {
        learn(workspace, users, Duration.ZERO);
    }

    /// Those of the users whose accounts are deactivated, as far as Slack tells within a moment.
    @Override
    public Set<String> deactivated(String workspace, Collection<String> users) {
        learn(workspace, users, patience);
        return knownToHaveLeft(workspace, users);
    }

    /// Those of the users whose accounts are deactivated, as far as that is known by now. Slack is not asked.
    @Override
    public Set<String> knownToHaveLeft(String workspace, Collection<String> users) {
        return users.stream()
                .filter(user ->
                        !cached(key(workspace, user)).map(SlackUser::active).orElse(true))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How many of the users nothing has been heard of.
    @Override
    public long unknownCount(String workspace, Collection<String> users) {
        return users.stream()
                .map(user -> key(workspace, user))
                .filter(key -> known.synchronous().getIfPresent(key) == null && heard.getIfPresent(key) == null)
                .count();
    }

    private static Key key(@Nullable String workspace, String user) {
        return new Key(workspace == null ? "" : workspace, user);
    }

    /// What was last heard of somebody.
    private Optional<SlackUser> cached(Key key) {
        return Optional.ofNullable(known.synchronous().getIfPresent(key))
                .flatMap(found -> found)
                .or(() -> Optional.ofNullable(heard.getIfPresent(key)));
    }

    /// @param wait how long to wait for those of whom nothing has been heard
    private void learn(@Nullable String workspace, Collection<String> users, Duration wait) {
        var awaited = users.stream()
                .distinct()
                .map(user -> key(workspace, user))
                .flatMap(key -> asked(key).filter(_ -> heard.getIfPresent(key) == null).stream())
                .toArray(CompletableFuture<?>[]::new);
        if (awaited.length > 0 && wait.isPositive()) {
            await(CompletableFuture.allOf(awaited), wait);
        }
    }

    /// What Slack is being asked; nothing where it has answered, or is being asked for too many already.
    private Optional<CompletableFuture<Optional<SlackUser>>> asked(Key key) {
        var present = known.getIfPresent(key);
        if (present != null) {
            return present.isDone() ? Optional.empty() : Optional.of(present);
        }
        if (!toLearn.tryAcquire()) {
            return Optional.empty();
        }
        return Optional.of(known.get(key, this::askInTurn).whenComplete((_, _) -> toLearn.release()));
    }

    private static void await(CompletableFuture<?> all, Duration wait) {
        try {
            all.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            log.debug("Slack has not yet returned all users.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<SlackUser> askInTurn(Key key) {
        lines.acquireUninterruptibly();
        try {
            return ask(key);
        } finally {
            lines.release();
        }
    }

    private Optional<SlackUser> ask(Key key) {
        try {
            var answer = api.call(
                    "users.info",
                    key.workspace().isEmpty() ? null : key.workspace(),
                    client -> client.usersInfo(request -> request.user(key.user())));
            var person = Optional.ofNullable(answer.getUser()).map(UserCache::person);
            person.ifPresent(found -> heard.put(key, found));
            return person;
        } catch (SlackCallException failure) {
            log.info("Slack returned no information about a user: {}", failure.getMessage());
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static SlackUser person(User user) {
        return new SlackUser(
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

    /// The display name, unless it is only a handle and there is a real name.
    private static String name(User user) {
        var profile = Optional.ofNullable(user.getProfile());
        var display = profile.map(User.Profile::getDisplayName);
        return Stream.of(
                        display.filter(name -> !HANDLE.matcher(name).matches()),
                        profile.map(User.Profile::getRealName),
                        Optional.ofNullable(user.getRealName()),
                        display,
                        Optional.ofNullable(user.getName()))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(user.getId());
    }
}
