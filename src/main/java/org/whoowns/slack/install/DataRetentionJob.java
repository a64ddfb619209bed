package org.whoowns.slack.install;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.install.erasure.WorkspaceEraser;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Erases the data of workspaces that removed the app more than `whoowns.erase-after` ago, so that an accidental
/// removal can be undone until then.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class DataRetentionJob {

    private static final Logger log = LoggerFactory.getLogger(DataRetentionJob.class);

    private final InstallationRepository rows;
    private final WorkspaceEraser tables;
    private final DatabaseGuard database;
    private final InstantSource clock;
    private final Duration after;

    DataRetentionJob(
            InstallationRepository rows,
            WorkspaceEraser tables,
            DatabaseGuard database,
            InstantSource clock,
            @Property(name = "whoowns.erase-after", defaultValue = "30d") Duration after) {
        this.rows = rows;
        this.tables = tables;
        this.database = database;
        this.clock = clock;
        this.after = after;
    }

    @Scheduled(initialDelay = "3m", fixedDelay = "1h")
    void run() {
        var before = clock.instant().minus(after);
        try {
            database.run(() -> rows.removedBefore(before)).forEach(workspace -> erase(workspace, before));
        } catch (DatabaseUnavailableException away) {
            log.debug("The database is unavailable, so that nothing is erased for now.", away);
        }
    }

    /// A workspace that can't be erased does not keep others from being erased.
    private void erase(String workspace, Instant before) {
        try {
            if (database.run(() -> tables.erase(workspace, before))) {
                log.info("All data of the workspace {} has been erased.", workspace);
            }
        } catch (DatabaseUnavailableException away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error(
                    "The data of the workspace {} could not be erased; nothing of it is, and it is tried again in an"
                            + " hour.",
                    workspace,
                    failure);
        }
    }
}
