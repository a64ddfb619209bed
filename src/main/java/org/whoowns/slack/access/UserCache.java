package org.whoowns.slack.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.whoowns.answering.context.UserDirectory;
import org.whoowns.learning.exchange.redaction.KnownUserNames;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

/// Cache of Slack users. Entries are fresh for ten minutes; stale ones are shown for up to a day until Slack returns
/// newer data. Failed lookups are repeated after a minute.
///
/// Callers wait only briefly for unknown users; everything else is refreshed in the background, in parallel.
/// Permissions to change anything never come from stale entries.
@Singleton
public final class UserCache implements UserDirectory, KnownUserNames {

    private static final Logger log = LoggerFactory.getLogger(UserCache.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration STALE = Duration.ofDays(1);
    private static final Duration FAILED = Duration.ofMinutes(1);
    private static final Duration TIMEOUT = Duration.ofMillis(400);
    private static final int MAX_USERS = 50_000;
    /// Slack allows about a hundred of these calls a minute.
    private static final int MAX_QUEUED = 40;

    private static final int MAX_IN_FLIGHT = 8;

    private record Key(String workspace, String user) {}

    private final SlackWebApi api;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("user-cache-", 0).factory());
    private final AsyncCache<Key, UserLookup> fresh = Caffeine.newBuilder()
            .maximumSize(MAX_USERS)
            .executor(threads)
            .expireAfter(
                    Expiry.<Key, UserLookup>creating((_, found) -> found instanceof UserLookup.Found ? FRESH : FAILED))
            .buildAsync();
    private final Cache<Key, SlackUser> stale =
            Caffeine.newBuilder().maximumSize(MAX_USERS).expireAfterWrite(STALE).build();
    private final Semaphore queue = new Semaphore(MAX_QUEUED);
    private final Semaphore inFlight = new Semaphore(MAX_IN_FLIGHT);

    @Inject
    UserCache(SlackWebApi api) {
        this(api, TIMEOUT);
    }

    /// @param timeout how long callers wait for unknown users
    UserCache(SlackWebApi api, Duration timeout) {
        this.api = api;
        this.timeout = timeout;
    }

    /// Looks up the user; what is found is at most ten minutes old.
    UserLookup lookUp(@Nullable String workspace, String user, Duration wait) {
        return awaitLookup(fresh.get(key(workspace, user), this::fetch), wait);
    }

    /// The same with the short wait of an answer, after other queued lookups. If Slack does not answer, the result
    /// is what it said up to a day ago.
    UserLookup lookUpForAnswer(String workspace, String user) {
        var key = key(workspace, user);
        var found = Optional.ofNullable(fresh.getIfPresent(key))
                .or(() -> pending(key))
                // completed in the meantime
                .or(() -> Optional.ofNullable(fresh.getIfPresent(key)))
                .map(lookup -> awaitLookup(lookup, timeout))
                .orElseGet(UserLookup.Failed::new);
        var before = stale.getIfPresent(key);
        return found instanceof UserLookup.Failed && before != null ? new UserLookup.Found(before) : found;
    }

    private static UserLookup awaitLookup(CompletableFuture<UserLookup> lookup, Duration wait) {
        try {
            return lookup.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            log.debug("Slack has not yet returned a user.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new UserLookup.Failed();
    }

    @Override
    public Map<String, String> names(String workspace, Collection<String> users) {
        prefetch(workspace, users, timeout);
        var names = new LinkedHashMap<String, String>();
        users.forEach(user -> names.put(
                user, cached(key(workspace, user)).map(SlackUser::name).orElse(user)));
        return names;
    }

    /// Fetches some of the unknown users in the background; repeated calls fetch all of them.
    public void prefetch(@Nullable String workspace, Collection<String> users) {
        prefetch(workspace, users, Duration.ZERO);
    }

    /// Users whose accounts are deactivated, as far as known after a short wait for Slack.
    @Override
    public Set<String> deactivated(String workspace, Collection<String> users) {
        prefetch(workspace, users, timeout);
        return cachedDeactivated(workspace, users);
    }

    @Override
    public Set<String> cachedDeactivated(String workspace, Collection<String> users) {
        return users.stream()
                .filter(user ->
                        !cached(key(workspace, user)).map(SlackUser::active).orElse(true))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long unknownCount(String workspace, Collection<String> users) {
        return users.stream()
                .map(user -> key(workspace, user))
                .filter(key -> fresh.synchronous().getIfPresent(key) == null && stale.getIfPresent(key) == null)
                .count();
    }

    @Override
    public List<String> of(String workspace) {
        return stale.asMap().entrySet().stream()
                .filter(each -> each.getKey().workspace().equals(workspace))
                .map(each -> each.getValue().name())
                .toList();
    }

    private static Key key(@Nullable String workspace, String user) {
        return new Key(workspace == null ? "" : workspace, user);
    }

    private Optional<SlackUser> cached(Key key) {
        return Optional.ofNullable(fresh.synchronous().getIfPresent(key))
                .flatMap(UserLookup::found)
                .or(() -> Optional.ofNullable(stale.getIfPresent(key)));
    }

    /// @param wait how long to wait for unknown users
    private void prefetch(@Nullable String workspace, Collection<String> users, Duration wait) {
        var awaited = users.stream()
                .distinct()
                .map(user -> key(workspace, user))
                .flatMap(key -> pending(key).filter(_ -> stale.getIfPresent(key) == null).stream())
                .toArray(CompletableFuture<?>[]::new);
        if (awaited.length > 0 && wait.isPositive()) {
            await(CompletableFuture.allOf(awaited), wait);
        }
    }

    /// The pending request for the user; empty if it is complete or too many are queued.
    private Optional<CompletableFuture<UserLookup>> pending(Key key) {
        var present = fresh.getIfPresent(key);
        if (present != null) {
            return present.isDone() ? Optional.empty() : Optional.of(present);
        }
        if (!queue.tryAcquire()) {
            return Optional.empty();
        }
        return Optional.of(fresh.get(key, this::fetchThrottled).whenComplete((_, _) -> queue.release()));
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

    private UserLookup fetchThrottled(Key key) {
        inFlight.acquireUninterruptibly();
        try {
            return fetch(key);
        } finally {
            inFlight.release();
        }
    }

    private UserLookup fetch(Key key) {
        try {
            var answer = api.call(
                    "users.info",
                    key.workspace().isEmpty() ? null : key.workspace(),
                    client -> client.usersInfo(request -> request.user(key.user())));
            if (answer.getUser() == null) {
                return new UserLookup.Withheld();
            }
            var user = SlackUser.of(answer.getUser());
            stale.put(key, user);
            return new UserLookup.Found(user);
        } catch (SlackCallException failure) {
            log.atLevel(failure.isLogged() ? Level.DEBUG : Level.INFO)
                    .log("Slack returned no information about a user: {}", failure.summary());
            return UserLookup.of(failure);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
