package org.whoowns.slack.access;

import com.slack.api.methods.response.auth.AuthTestResponse;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

/// The workspace that the configured bot token belongs to. Fetched in the background (`auth.test`), so that neither the
/// start-up nor an answer waits for it; until then, every signed request is accepted.
@Singleton
@Requires(property = "slack.mode", notEquals = "many-workspaces")
public final class SingleWorkspace implements WorkspaceRegistry {

    private static final Logger log = LoggerFactory.getLogger(SingleWorkspace.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private record Identity(
            @Nullable String teamId,
            @Nullable String enterpriseId,
            @Nullable String botUser) {}

    private final SlackWebApi api;
    private final Secret botToken;
    private final Thread fetcher;
    private volatile @Nullable Identity identity;

    SingleWorkspace(SlackWebApi api, ConnectionMode mode) {
        this.api = api;
        this.botToken = switch (mode) {
            case ConnectionMode.OfOneWorkspace one -> one.botToken();
            case ConnectionMode.ManyWorkspaces _ -> throw new IllegalStateException("there are many workspaces");
        };
        this.fetcher = Thread.ofVirtual().name("workspace-identity").unstarted(this::fetchIdentity);
    }

    @Override
    public boolean accepts(@Nullable String teamId, @Nullable String enterpriseId) {
        var known = identity;
        return known == null
                || (teamId != null && teamId.equals(known.teamId()))
                || (enterpriseId != null && enterpriseId.equals(known.enterpriseId()));
    }

    @Override
    public List<String> installed() {
        var known = identity;
        return known == null
                ? List.of()
                : Stream.concat(Stream.ofNullable(known.teamId()), Stream.ofNullable(known.enterpriseId()))
                        .toList();
    }

    @Override
    public Optional<String> botUser(@Nullable String teamId) {
        return Optional.ofNullable(identity).flatMap(known -> Optional.ofNullable(known.botUser()));
    }

    @EventListener
    void onStart(ServerStartupEvent started) {
        fetcher.start();
    }

    @PreDestroy
    void stop() {
        fetcher.interrupt();
    }

    private void fetchIdentity() {
        try {
            for (var pause = FIRST_PAUSE; !tryFetch(); pause = longer(pause)) {
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

    private boolean tryFetch() {
        try {
            identity = identity(api.callWith(botToken, "auth.test", client -> client.authTest(request -> request)));
            return true;
        } catch (SlackCallException failure) {
            if (failure.kind().isAboutToken()) {
                log.warn("Slack rejects the bot token: {}. Please check SLACK_BOT_TOKEN.", failure.error());
            } else {
                log.warn("Slack can't be reached right now: {}", failure.summary());
            }
            return false;
        }
    }

    /// For an organisation-wide installation, only the enterprise id counts.
    private static Identity identity(AuthTestResponse answer) {
        if (BotTokenCheck.isOrganisationWide(answer)) {
            log.error("SLACK_BOT_TOKEN: {}", BotTokenCheck.ORGANISATION_WIDE);
        }
        return BotTokenCheck.isOrganisationWide(answer)
                ? new Identity(null, answer.getEnterpriseId(), answer.getUserId())
                : new Identity(answer.getTeamId(), null, answer.getUserId());
    }
}
