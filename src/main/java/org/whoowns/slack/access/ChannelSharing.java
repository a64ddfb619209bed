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
import org.whoowns.slack.client.SlackWebApi;

/// Whom channels belong to: by what Slack's events say, and where the app may read channels, by asking. Nobody waits
/// for Slack for long.
@Singleton
public final class ChannelSharing {

    /// Whom a channel belongs to, as far as that is known.
    public enum ChannelAudience {
        /// The workspace alone.
        OWN,
        /// Other organisations, too.
        SHARED,
        UNKNOWN
    }

    private static final Logger log = LoggerFactory.getLogger(ChannelSharing.class);
    private static final Duration A_MOMENT = Duration.ofMillis(400);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration NOT_KNOWN = Duration.ofMinutes(1);
    private static final int MOST = 50_000;
    private static final String DIRECT = "D";

    private record Key(String workspace, String channel) {}

    private final SlackWebApi api;
    private final Duration patience;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("asks-of-channels-", 0).factory());
    private final AsyncCache<Key, ChannelAudience> asked = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(threads)
            .expireAfter(Expiry.<Key, ChannelAudience>creating(
                    (_, found) -> found == ChannelAudience.UNKNOWN ? NOT_KNOWN : KEPT))
            .buildAsync();
    /// A channel that was shared counts as such for a day, whatever is said later; one that was not, for an hour.
    private final Cache<Key, Boolean> toldShared = told(Duration.ofDays(1));

    private final Cache<Key, Boolean> toldOwn = told(Duration.ofHours(1));
    /// Workspaces that do not let the app read channels.
    private final Cache<String, Boolean> closed = told(Duration.ofHours(1));

    @Inject
    ChannelSharing(SlackWebApi api) {
        this(api, A_MOMENT);
    }

    /// @param patience how long an answer waits for Slack
    ChannelSharing(SlackWebApi api, Duration patience) {
        this.api = api;
        this.patience = patience;
    }

    private static <K> Cache<K, Boolean> told(Duration kept) {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(kept).build();
    }

    /// An event said whether people of other organisations are in the channel.
    public void recordSharing(String workspace, String channel, boolean shared) {
        (shared ? toldShared : toldOwn).put(new Key(workspace, channel), true);
    }

    /// Whom the channel belongs to. A conversation with the app alone is the workspace's own.
    public ChannelAudience audience(String workspace, String channel) {
        var key = new Key(workspace, channel);
        if (toldShared.getIfPresent(key) != null) {
            return ChannelAudience.SHARED;
        }
        if (channel.startsWith(DIRECT) || toldOwn.getIfPresent(key) != null) {
            return ChannelAudience.OWN;
        }
        return closed.getIfPresent(workspace) == null ? asked(key) : ChannelAudience.UNKNOWN;
    }

    private ChannelAudience asked(Key key) {
        try {
            return asked.get(key, this::ask).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            return ChannelAudience.UNKNOWN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ChannelAudience.UNKNOWN;
        }
    }

    private ChannelAudience ask(Key key) {
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
            if (failure.error().equals("missing_scope")) {
                closed.put(key.workspace(), true);
            }
            log.debug("Slack returned no information about a channel: {}", failure.error());
            return ChannelAudience.UNKNOWN;
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
