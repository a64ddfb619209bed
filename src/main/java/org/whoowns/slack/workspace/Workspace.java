package org.whoowns.slack.workspace;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.SlackConfiguration;

/// The one workspace that the token belongs to. Slack is asked for it in the background, so that neither the start nor
/// an answer waits; until it is known, every signed request counts as the workspace's.
@Singleton
public final class Workspace {

    private static final Logger log = LoggerFactory.getLogger(Workspace.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /// Keeps Slack's client from asking once more, only to know whose call it is.
    private static final String ANY_TEAM = "unknown";

    /// Who we are there.
    private record Identity(
            @Nullable String teamId,
            @Nullable String enterpriseId,
            @Nullable String botUser) {}

    private final Slack slack;
    private final String botToken;
    private final Thread learner;
    private volatile @Nullable Identity identity;

    Workspace(Slack slack, SlackConfiguration configuration) {
        this.slack = slack;
        this.botToken = configuration.botToken();
        this.learner = Thread.ofVirtual().name("learns-the-workspace").unstarted(this::learn);
    }

    /// Whether a request of that workspace is ours to answer.
    public boolean takes(@Nullable String teamId, @Nullable String enterpriseId) {
        var known = identity;
        if (known == null) {
            return true;
        }
        return same(known.teamId(), teamId) || same(known.enterpriseId(), enterpriseId);
    }

    private static boolean same(@Nullable String known, @Nullable String asked) {
        return known != null && known.equals(asked);
    }

    /// Our own user there, once known.
    public Optional<String> botUser() {
        return Optional.ofNullable(identity).flatMap(known -> Optional.ofNullable(known.botUser()));
    }

    @EventListener
    void onStart(ServerStartupEvent started) {
        learner.start();
    }

    @PreDestroy
    void stop() {
        learner.interrupt();
    }

    private void learn() {
        try {
            for (var pause = FIRST_PAUSE; !asked(); pause = longer(pause)) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private boolean asked() {
        try {
            var answer = slack.methods(botToken, ANY_TEAM).authTest(request -> request);
            if (answer.isOk()) {
                identity = identity(answer);
                return true;
            }
            log.warn("Slack does not take the bot token: {}. Please check SLACK_BOT_TOKEN.", answer.getError());
        } catch (IOException | SlackApiException unreachable) {
            log.warn("Slack can't be reached at this moment: {}", unreachable.getMessage());
        }
        return false;
    }

    /// An installation for a whole organisation is known by the organisation alone.
    private static Identity identity(AuthTestResponse answer) {
        return answer.isEnterpriseInstall()
                ? new Identity(null, answer.getEnterpriseId(), answer.getUserId())
                : new Identity(answer.getTeamId(), null, answer.getUserId());
    }
}
