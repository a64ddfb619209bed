package org.whoowns.learning.gap;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Deletes the words of gaps that were last asked more than `whoowns.keep-questions` ago, with gaps that have none
/// left, and the hashes of past quarters with their keys. What is handed on stays.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class GapRetentionJob {

    private static final Logger log = LoggerFactory.getLogger(GapRetentionJob.class);
    private static final int BATCH = 500;

    private final JdbcTransactions database;
    private final AskerHashes hashes;
    private final CurrentSnapshot current;
    private final ElapsedTime time;
    private final Duration keep;

    GapRetentionJob(
            JdbcTransactions database,
            AskerHashes hashes,
            CurrentSnapshot current,
            ElapsedTime time,
            @Property(name = "whoowns.keep-questions", defaultValue = "90d") Duration keep) {
        this.database = database;
        this.hashes = hashes;
        this.current = current;
        this.time = time;
        this.keep = keep;
    }

    @Scheduled(initialDelay = "4m", fixedDelay = "1h")
    void run() {
        try {
            forgetPastQuarters();
            deleteBefore(time.now().wall().minus(keep));
        } catch (DatabaseUnavailableException away) {
            log.debug("The database is unavailable, so that no gap is deleted for now.", away);
        }
    }

    private void forgetPastQuarters() {
        var quarter = hashes.quarter();
        database.transaction(connection -> {
            for (var statement : List.of(
                    "delete from gap_asker where quarter < ?",
                    "update gap_choice set person = null where quarter < ? and person is not null",
                    "delete from asker_key where quarter < ?")) {
                try (var forget = connection.prepareStatement(statement)) {
                    forget.setString(1, quarter);
                    forget.executeUpdate();
                }
            }
            return quarter;
        });
    }

    private void deleteBefore(Instant oldest) {
        database.transaction(connection -> {
            execute(
                    connection,
                    "delete from gap_question where asked_at < ? and not exists (select 1 from gap"
                            + " where gap.workspace = gap_question.workspace and gap.id = gap_question.gap"
                            + " and gap.handed_on)",
                    oldest);
            // the time again, since a question may be merged meanwhile
            execute(
                    connection,
                    "delete from gap where not handed_on and asked_at < ? and not exists (select 1 from gap_question"
                            + " where gap_question.workspace = gap.workspace and gap_question.gap = gap.id)",
                    oldest);
            return execute(
                    connection,
                    "delete from gap_asker where not exists (select 1 from gap"
                            + " where gap.workspace = gap_asker.workspace and gap.id = gap_asker.gap)",
                    null);
        });
        for (var renamed = renameSome(); renamed == BATCH; ) {
            renamed = renameSome();
        }
    }

    private static int execute(Connection connection, String sql, @Nullable Instant before) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            if (before != null) {
                statement.setTimestamp(1, Timestamp.from(before));
            }
            return statement.executeUpdate();
        }
    }

    /// A gap whose first words are deleted, and other words of it.
    private record Nameless(String workspace, String id, String words) {}

    /// Gives gaps whose first words are deleted other words of theirs.
    private int renameSome() {
        var nameless = database.transaction(GapRetentionJob::nameless);
        var snapshot = current.snapshot();
        database.transaction(connection -> {
            try (var update = connection.prepareStatement(
                    "update gap set utterance = ?, vector = ? where workspace = ? and id = ?")) {
                for (var gap : nameless) {
                    update.setString(1, gap.words());
                    update.setBytes(2, snapshot.vector(gap.words()).toBytes());
                    update.setString(3, gap.workspace());
                    update.setString(4, gap.id());
                    update.addBatch();
                }
                return update.executeBatch().length;
            }
        });
        return nameless.size();
    }

    private static List<Nameless> nameless(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select gap.workspace, gap.id, max(gap_question.utterance)"
                + " from gap join gap_question on gap_question.workspace = gap.workspace"
                + " and gap_question.gap = gap.id where not exists (select 1 from gap_question as named"
                + " where named.workspace = gap.workspace and named.gap = gap.id"
                + " and named.utterance = gap.utterance)"
                + " group by gap.workspace, gap.id limit " + BATCH)) {
            var nameless = new ArrayList<Nameless>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    nameless.add(new Nameless(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return nameless;
        }
    }
}
