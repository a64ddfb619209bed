package org.whoowns.slack.install;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Erases the data of workspaces that removed the app more than `whoowns.erase-after` ago, so that an accidental
/// removal can be undone until then.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class DataRetentionJob {

    private static final Logger log = LoggerFactory.getLogger(DataRetentionJob.class);

    private final InstallationRepository rows;
    private final WorkspaceEraser tables;
    private final InstantSource clock;
    private final Duration after;

    DataRetentionJob(
            InstallationRepository rows,
            WorkspaceEraser tables,
            InstantSource clock,
            @Property(name = "whoowns.erase-after", defaultValue = "30d") Duration after) {
        this.rows = rows;
        this.tables = tables;
        this.clock = clock;
        this.after = after;
    }

    @Scheduled(initialDelay = "3m", fixedDelay = "1h")
    void run() {
        var before = clock.instant().minus(after);
        for (var workspace : rows.removedBefore(before)) {
            // the installation row goes last, so that a failed erasure is retried
            tables.erase(workspace);
            rows.forget(workspace, before);
            log.info("All data of the workspace {} has been erased.", workspace);
        }
    }
}
