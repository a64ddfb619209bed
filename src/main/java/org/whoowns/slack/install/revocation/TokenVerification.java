package org.whoowns.slack.install.revocation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.Secret;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.client.TokenRefusedEvent;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Asks Slack about refused tokens before one is deleted: at once if the refusal means a revocation, otherwise after a
/// minute, ten minutes, an hour and then daily. A token is kept until Slack says for certain that it is revoked.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
public final class TokenVerification {

    private static final Logger log = LoggerFactory.getLogger(TokenVerification.class);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));

    private final TokenCheckRepository rows;
    private final InstalledTokens tokens;
    private final AuthTest slack;
    private final DatabaseGuard database;
    private final TaskRunner tasks;
    private final InstantSource clock;

    TokenVerification(
            TokenCheckRepository rows,
            InstalledTokens tokens,
            AuthTest slack,
            DatabaseGuard database,
            TaskRunner tasks,
            InstantSource clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.slack = slack;
        this.database = database;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void onRefused(TokenRefusedEvent refused) {
        try {
            // a call with a token that was replaced says nothing about the new one
            tokens.stored(refused.teamId())
                    .map(Secret::digest)
                    .filter(refused.digest()::equals)
                    .ifPresent(digest -> plan(refused.teamId(), digest, refused.error()));
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("The next refusal is looked into.", unavailable);
        }
    }

    /// Asks Slack about the workspace's token now.
    ///
    /// @throws DatabaseUnavailableException if the database is unavailable
    public void verify(String workspace) {
        tokens.stored(workspace).ifPresent(token -> {
            enqueue(workspace, token.digest(), Duration.ZERO);
            tasks.submit(this::run, _ -> {});
        });
    }

    private void plan(String workspace, String digest, String error) {
        var revoked = AuthTest.isRevocation(error);
        if (enqueue(workspace, digest, revoked ? Duration.ZERO : PAUSES.getFirst())) {
            log.warn(
                    "Slack refuses the token of the workspace {} ({}). It is kept until Slack says that it is revoked. If"
                            + " it is not, please check which addresses the app's settings allow.",
                    workspace,
                    error);
        }
        if (revoked) {
            tasks.submit(this::run, _ -> {});
        }
    }

    /// @return whether nothing was known about the token
    private boolean enqueue(String workspace, String digest, Duration pause) {
        var due = clock.instant().plus(pause);
        return database.run(() -> {
            var isNew = rows.insert(workspace, digest, due) == 1 || rows.restart(workspace, digest, due) == 1;
            if (!isNew && pause.isZero()) {
                rows.hasten(workspace, due);
            }
            return isNew;
        });
    }

    @Scheduled(initialDelay = "30s", fixedDelay = "30s")
    public void run() {
        try {
            for (var row : database.run(() -> rows.due(clock.instant()))) {
                check(row);
            }
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("Slack is asked about refused tokens later.", unavailable);
        }
    }

    private void check(TokenCheckRow row) {
        var workspace = row.workspace();
        var next = clock.instant().plus(PAUSES.get(Math.min(row.attempts() + 1, PAUSES.size() - 1)));
        if (database.run(() -> rows.claim(workspace, row.digest(), row.attempts(), next)) == 0) {
            return;
        }
        var token = tokens.stored(workspace).filter(stored -> stored.digest().equals(row.digest()));
        var verdict = token.map(slack::ask).orElse(TokenVerdict.VALID);
        switch (verdict) {
            case VALID -> {
                finish(row);
                token.ifPresent(
                        _ -> log.info("Slack accepts the token of the workspace {}, so it is kept.", workspace));
            }
            case REVOKED -> {
                // otherwise it was changed just now, and the next attempt is about the new one
                if (tokens.remove(workspace, token.orElseThrow())) {
                    finish(row);
                }
            }
            case UNCERTAIN ->
                log.debug("Slack does not say for certain whether the token of {} is revoked.", workspace);
        }
    }

    private void finish(TokenCheckRow row) {
        database.run(() -> rows.finish(row.workspace(), row.digest()));
    }
}
