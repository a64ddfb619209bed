package org.whoowns.learning.gap;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.matching.embedding.QuantizedVector;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// The gaps of all workspaces: what was asked and not answered, merged by meaning. Thread-safe, on any replica.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
public final class GapLedger {

    private static final int EXAMPLES = 3;
    private static final String COLUMNS = "select id, utterance, state, handed_on, times, askers, nearest from gap";

    private final JdbcTransactions database;
    private final GapMerger merger;
    private final AskerHashes hashes;
    private final ElapsedTime time;

    GapLedger(JdbcTransactions database, GapMerger merger, AskerHashes hashes, ElapsedTime time) {
        this.database = database;
        this.merger = merger;
        this.hashes = hashes;
        this.time = time;
    }

    /// The gap of a question, which is made if there is none. It counts nothing: the exchange does.
    ///
    /// @param utterance redacted words
    /// @param nearest ids of the nearest entries, best first
    public Gap gap(String workspace, String utterance, QuantizedVector vector, List<String> nearest) {
        return merged(new GapQuestion(workspace, utterance, nearest, vector, 0, Set.of(), hashes.quarter(), null));
    }

    /// The gap of a question whose answer did not help somebody.
    ///
    /// @param utterance redacted words
    /// @param nearest ids of the nearest entries, best first
    /// @param user who says so, to be counted and not to be kept
    public Gap notHelpful(
            String workspace, String utterance, QuantizedVector vector, List<String> nearest, String user) {
        var quarter = hashes.quarter();
        var people = hashes.of(workspace, quarter, List.of(user));
        return merged(new GapQuestion(workspace, utterance, nearest, vector, 1, people, quarter, null));
    }

    private Gap merged(GapQuestion question) {
        var id = merger.merge(question).orElseThrow();
        return find(question.workspace(), id).orElseThrow();
    }

    public Optional<Gap> find(String workspace, String id) {
        return database.query(connection -> {
            try (var query = connection.prepareStatement(COLUMNS + " where workspace = ? and id = ?")) {
                query.setString(1, workspace);
                query.setString(2, id);
                return gaps(connection, workspace, query.executeQuery()).stream()
                        .findFirst();
            }
        });
    }

    /// @return the state before; empty if there is no such gap
    public Optional<GapState> state(String workspace, String id, GapState state) {
        return database.query(connection -> {
            var before = state(connection, workspace, id);
            try (var update = connection.prepareStatement(
                    "update gap set state = ?, handed_on = ?, state_at = ? where workspace = ? and id = ?")) {
                update.setString(1, state.stored());
                update.setBoolean(2, state == GapState.HANDED_ON);
                update.setTimestamp(3, Timestamp.from(time.now().wall()));
                update.setString(4, workspace);
                update.setString(5, id);
                return update.executeUpdate() > 0 ? before : Optional.empty();
            }
        });
    }

    private static Optional<GapState> state(Connection connection, String workspace, String id) throws SQLException {
        try (var query =
                connection.prepareStatement("select state, handed_on from gap where workspace = ? and id = ?")) {
            query.setString(1, workspace);
            query.setString(2, id);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(GapState.of(rows.getString(1), rows.getBoolean(2))) : Optional.empty();
            }
        }
    }

    /// The open gaps that were asked by most people, then most often, then last.
    public List<Gap> mostWanted(String workspace, int offset, int limit) {
        return mostWanted(workspace, GapState.OPEN, 0, offset, limit).gaps();
    }

    /// @param state [GapState#OPEN] includes those that are handed on
    /// @param askers asked by at least so many people
    public GapList mostWanted(String workspace, GapState state, int askers, int offset, int limit) {
        return database.query(connection -> {
            var count = count(connection, workspace, state, askers);
            if (count == 0) {
                return GapList.NONE;
            }
            try (var query = connection.prepareStatement(COLUMNS + " where workspace = ? and state = ? and askers >= ?"
                    + " order by workspace, state, askers desc, times desc, asked_at desc, id"
                    + " limit ? offset ?")) {
                query.setString(1, workspace);
                query.setString(2, state.stored());
                query.setInt(3, askers);
                query.setInt(4, limit);
                query.setInt(5, Math.min(offset, GapList.MAX));
                return new GapList(gaps(connection, workspace, query.executeQuery()), count);
            }
        });
    }

    /// Counts no further than needed, so that it takes no longer with very many.
    private static int count(Connection connection, String workspace, GapState state, int askers) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from (select id from gap where workspace = ?"
                + " and state = ? and askers >= ? limit " + GapList.MAX + ") as found")) {
            query.setString(1, workspace);
            query.setString(2, state.stored());
            query.setInt(3, askers);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static List<Gap> gaps(Connection connection, String workspace, ResultSet found) throws SQLException {
        var gaps = new ArrayList<Gap>();
        try (found) {
            while (found.next()) {
                gaps.add(new Gap(
                        workspace,
                        found.getString(1),
                        found.getString(2),
                        GapState.of(found.getString(3), found.getBoolean(4)),
                        found.getInt(5),
                        found.getInt(6),
                        GapQuestion.ids(found.getString(7)),
                        List.of()));
            }
        }
        for (var i = 0; i < gaps.size(); i++) {
            gaps.set(i, withExamples(connection, gaps.get(i)));
        }
        return gaps;
    }

    private static Gap withExamples(Connection connection, Gap gap) throws SQLException {
        try (var query = connection.prepareStatement("select utterance from gap_question where workspace = ?"
                + " and gap = ? and utterance <> ? order by workspace, gap, times desc limit " + EXAMPLES)) {
            query.setString(1, gap.workspace());
            query.setString(2, gap.id());
            query.setString(3, gap.utterance());
            var examples = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    examples.add(rows.getString(1));
                }
            }
            return gap.withExamples(examples);
        }
    }
}
