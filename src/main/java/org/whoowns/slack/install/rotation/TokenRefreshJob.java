package org.whoowns.slack.install.rotation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.whoowns.slack.TaskRunner;

/// Renews tokens two hours before they expire. At 20 tokens each 15 seconds, it stays below Slack's rate limit.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class TokenRefreshJob {

    private final TokenRotation rotation;
    private final TaskRunner tasks;

    TokenRefreshJob(TokenRotation rotation, TaskRunner tasks) {
        this.rotation = rotation;
        this.tasks = tasks;
    }

    /// As a task, so that a shutdown waits for a token that Slack has issued to be stored.
    @Scheduled(
            initialDelay = "${whoowns.install.token-refresh:15s}",
            fixedDelay = "${whoowns.install.token-refresh:15s}")
    void run() {
        tasks.submit(rotation::refreshDue, _ -> {});
    }
}
