package org.whoowns.slack.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.calls.SlackTrouble;
import org.whoowns.slack.calls.WebApi;

/// What channels are. What Slack said of one holds for ten minutes.
@Singleton
public final class Channels {

    private static final Logger log = LoggerFactory.getLogger(Channels.class);
    private static final int MOST = 50_000;

    private record Key(String workspace, String channel) {}

    private final WebApi api;
    private final Cache<Key, Boolean> shared = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    private final Cache<Key, Boolean> told = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofDays(30))
            .build();

    Channels(WebApi api) {
        this.api = api;
    }

    /// An event said that people of other organisations are in the channel.
    public void isSaidToBeShared(String workspace, String channel) {
        told.put(new Key(workspace, channel), true);
    }

    /// Whether people of other organisations are in the channel, as far as Slack tells: by its events, and where the
    /// app may read channels, by asking.
    public boolean isShared(String workspace, String channel) {
        return told.getIfPresent(new Key(workspace, channel)) != null
                || shared.get(new Key(workspace, channel), this::ask);
    }

    private boolean ask(Key key) {
        try {
            var answer = api.call(
                    "conversations.info",
                    key.workspace(),
                    client -> client.conversationsInfo(request -> request.channel(key.channel())));
            return answer.getChannel() != null && answer.getChannel().isExtShared();
        } catch (SlackTrouble trouble) {
            log.debug("Slack does not tell of a channel: {}", trouble.error());
            return false;
        }
    }
}
