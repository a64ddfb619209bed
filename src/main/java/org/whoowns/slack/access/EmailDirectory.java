package org.whoowns.slack.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

/// Cache of the users behind e-mail addresses, for which the app needs the optional scope `users:read.email`. Callers
/// wait only briefly.
@Singleton
public class EmailDirectory {

    private static final Logger log = LoggerFactory.getLogger(EmailDirectory.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration FAILED = Duration.ofMinutes(1);
    private static final Duration TIMEOUT = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MAX_ADDRESSES = 20_000;

    private record Key(String workspace, String address) {}

    private final SlackWebApi api;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("email-directory-", 0).factory());
    private final AsyncCache<Key, UserLookup> cached = Caffeine.newBuilder()
            .maximumSize(MAX_ADDRESSES)
            .executor(threads)
            .expireAfter(
                    Expiry.<Key, UserLookup>creating((_, found) -> found instanceof UserLookup.Failed ? FAILED : FRESH))
            .buildAsync();

    EmailDirectory(SlackWebApi api) {
        this.api = api;
    }

    /// The id of the user behind an address, for an import, which can wait up to ten seconds. Empty if Slack does not
    /// tell, or if the account is deactivated.
    public Optional<String> user(String workspace, String address) {
        return find(workspace, address, PATIENCE)
                .found()
                .filter(SlackUser::active)
                .map(SlackUser::id);
    }

    UserLookup find(String workspace, String address) {
        return find(workspace, address, TIMEOUT);
    }

    private UserLookup find(String workspace, String address, Duration wait) {
        try {
            return cached.get(new Key(workspace, address), this::fetch).get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            log.debug("Slack has not yet told whose address it is.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new UserLookup.Failed();
    }

    private UserLookup fetch(Key key) {
        try {
            var found = api.call(
                            "users.lookupByEmail",
                            key.workspace(),
                            client -> client.usersLookupByEmail(request -> request.email(key.address())))
                    .getUser();
            return found == null ? new UserLookup.Withheld() : new UserLookup.Found(SlackUser.of(found));
        } catch (SlackCallException failure) {
            var lookup = UserLookup.of(failure);
            if (lookup instanceof UserLookup.Withheld) {
                log.warn(
                        "People are named by their e-mail address, which this app may not look up. Please add the scope"
                                + " users:read.email and install the app again, or name their user ids instead.");
            } else {
                log.debug("Slack does not tell whose address it is: {}", failure.summary());
            }
            return lookup;
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
