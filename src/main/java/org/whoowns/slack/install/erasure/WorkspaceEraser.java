package org.whoowns.slack.install.erasure;

import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/// Deletes the data of a workspace from our tables in the current schema, in one transaction.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
public final class WorkspaceEraser {

    /// Our tables with a column `workspace`, but for the installation: those that refer to others come before them. The
    /// counter is first, because it is what changes lock. A migration that adds such a table adds it here (tested).
    public static final List<String> TABLES = List.of(
            "change_counter",
            "team_channel",
            "team_person",
            "team",
            "team_history",
            "workspace_agreements",
            "token_check",
            "conversation",
            "exchange",
            "gap",
            "gap_question",
            "gap_asker",
            "asker_key",
            "gap_choice",
            "lesson_counter",
            "lesson_phrase",
            "lesson_history",
            "lesson",
            "handoff_message",
            "handoff",
            "handoff_person",
            "review_counter",
            "entry_review",
            "workspace_curator",
            "curator_change",
            "review_round",
            "review_reminder",
            "outbox_message",
            "change_cursor",
            "team_subscription",
            "digest_channel",
            "vote");

    private static final String INSTALLATIONS = "installation";

    /// Deleting may take longer than a question may wait for the database.
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final DataSource database;

    WorkspaceEraser(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /// Deletes everything of a workspace that removed the app before the time and has not installed it again.
    ///
    /// @return false if it is installed, or was removed later
    /// @throws IllegalStateException if a table can't be erased; then nothing is
    public boolean erase(String workspace, Instant removedBefore) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(TIMEOUT.toMillis()));
            connection.setAutoCommit(false);
            // named, since another application may have tables of the same names in a schema that is searched later
            var schema = '"' + connection.getSchema().replace("\"", "\"\"") + "\".";
            // the lock keeps the workspace from installing the app again meanwhile
            if (!isRemoved(connection, schema + INSTALLATIONS, workspace, removedBefore)) {
                connection.rollback();
                return false;
            }
            for (var table : TABLES) {
                delete(connection, schema + table, workspace);
            }
            delete(connection, schema + INSTALLATIONS, workspace);
            connection.commit();
            return true;
        } catch (SQLException away) {
            throw new IllegalStateException("The database is unavailable.", away);
        }
    }

    private static boolean isRemoved(Connection connection, String table, String workspace, Instant before)
            throws SQLException {
        try (var query = connection.prepareStatement("select 1 from " + table
                + " where workspace = ? and removed_at is not null and removed_at <= ? for update")) {
            query.setString(1, workspace);
            query.setTimestamp(2, Timestamp.from(before));
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void delete(Connection connection, String table, String workspace) {
        try (var delete = connection.prepareStatement("delete from " + table + " where workspace = ?")) {
            delete.setString(1, workspace);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The table " + table + " can't be erased from.", failure);
        }
    }
}
