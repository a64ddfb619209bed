package org.whoowns.slack.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackErrorKind;
import org.whoowns.slack.client.SlackWebApi;

/// Determines whether channels are shared with other organisations: from Slack's events, and from `conversations.info`
/// if the app may read channels. Waits for Slack only briefly.
@Singleton
public final class ChannelSharing {

    public enum ChannelAudience {
        /// Members of the workspace only.
        OWN,
        /// Also members of other organisations.
        SHARED,
        UNKNOWN
    }

    private static final Logger log = LoggerFactory.getLogger(ChannelSharing.class);
    private static final Duration TIMEOUT = Duration.ofMillis(400);
    private static final Duration KNOWN_EXPIRY = Duration.ofMinutes(10);
    private static final Duration UNKNOWN_EXPIRY = Duration.ofMinutes(1);
    private static final int MAX_SIZE = 50_000;
    private static final String DIRECT_MESSAGE = "D";

    private record Key(String workspace, String channel) {}

    private final SlackWebApi api;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("channel-sharing-", 0).factory());
    private final AsyncCache<Key, ChannelAudience> fetched = Caffeine.newBuilder()
            .maximumSize(MAX_SIZE)
            .executor(threads)
            .expireAfter(Expiry.<Key, ChannelAudience>creating(
                    (_, found) -> found == ChannelAudience.UNKNOWN ? UNKNOWN_EXPIRY : KNOWN_EXPIRY))
            .buildAsync();
    /// An event that a channel is shared holds for a day, whatever comes later; one that it is not, for an hour.
    private final Cache<Key, Boolean> reportedShared = cache(Duration.ofDays(1));

    private final Cache<Key, Boolean> reportedOwn = cache(Duration.ofHours(1));
    /// Workspaces whose token lacks the scope to read channels.
    private final Cache<String, Boolean> unreadable = cache(Duration.ofHours(1));

    @Inject
    ChannelSharing(SlackWebApi api) {
        this(api, TIMEOUT);
    }

    /// @param timeout how long an answer waits for Slack
    ChannelSharing(SlackWebApi api, Duration timeout) {
        this.api = api;
        this.timeout = timeout;
    }

    private static <K> Cache<K, Boolean> cache(Duration expiry) {
        return Caffeine.newBuilder()
                .maximumSize(MAX_SIZE)
                .expireAfterWrite(expiry)
                .build();
    }

    /// Records an event about the sharing of a channel.
    public void recordSharing(String workspace, String channel, boolean shared) {
        (shared ? reportedShared : reportedOwn).put(new Key(workspace, channel), true);
    }

    /// A direct message with the app is never shared.
    public ChannelAudience audience(String workspace, String channel) {
        var key = new Key(workspace, channel);
        if (reportedShared.getIfPresent(key) != null) {
            return ChannelAudience.SHARED;
        }
        if (channel.startsWith(DIRECT_MESSAGE) || reportedOwn.getIfPresent(key) != null) {
            return ChannelAudience.OWN;
        }
        return unreadable.getIfPresent(workspace) == null ? fetch(key) : ChannelAudience.UNKNOWN;
    }

    private ChannelAudience fetch(Key key) {
        try {
            return fetched.get(key, this::load).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            return ChannelAudience.UNKNOWN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ChannelAudience.UNKNOWN;
        }
    }

    private ChannelAudience load(Key key) {
        try {
            var answer = api.call(
                    "conversations.info",
                    key.workspace(),
                    client -> client.conversationsInfo(request -> request.channel(key.channel())));
            if (answer.getChannel() == null) {
                return ChannelAudience.UNKNOWN;
            }
            return answer.getChannel().isExtShared() ? ChannelAudience.SHARED : ChannelAudience.OWN;
        } catch (SlackCallException failure) {
            if (failure.kind() == SlackErrorKind.PERMISSION_MISSING) {
                unreadable.put(key.workspace(), true);
            }
            log.debug("Slack returned no information about a channel: {}", failure.summary());
            return ChannelAudience.UNKNOWN;
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
