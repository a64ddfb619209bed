package org.whoowns.learning.gap;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.matching.embedding.QuantizedVector;

/// Inverted-file index over gaps: their coarse cells are the nearest entries, so that a question is compared only with
/// the latest gaps, and the latest near the same entries, however many there are. The vectors stay in the database.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class GapIndex {

    /// From this cosine similarity on, two questions ask the same. Measured by GapIndexTest.
    static final double SAME = 0.80;

    /// The latest gaps, whatever they are near to: up to so many, none is missed.
    private static final int LATEST = 1_500;

    /// The latest gaps of each cell.
    private static final int OF_CELL = 500;

    private static final int PAGE = 250;

    private final JdbcTransactions database;

    GapIndex(JdbcTransactions database) {
        this.database = database;
    }

    static boolean isSame(QuantizedVector one, QuantizedVector other) {
        return one.cosineSimilarity(other) >= SAME;
    }

    /// A gap and its similarity.
    private record Neighbour(String gap, double similarity) {

        boolean isSame() {
            return similarity >= SAME;
        }

        static Neighbour nearer(@Nullable Neighbour one, Neighbour other) {
            return one == null || other.similarity > one.similarity ? other : one;
        }
    }

    /// The gap that asks the same as the question, in the same or other words.
    Optional<String> find(GapQuestion question) {
        return database.transaction(connection -> {
            var exact = exact(connection, question);
            return exact.isPresent() || question.vector().isNone() ? exact : alike(connection, question);
        });
    }

    private static Optional<String> exact(Connection connection, GapQuestion question) throws SQLException {
        try (var query = connection.prepareStatement("select gap from gap_question where workspace = ? and id = ?")) {
            query.setString(1, question.workspace());
            query.setString(2, question.id());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static Optional<String> alike(Connection connection, GapQuestion question) throws SQLException {
        var nearest = nearest(connection, question, null, LATEST, null);
        for (var cell : cells(question)) {
            nearest = nearest(connection, question, cell, OF_CELL, nearest);
        }
        return Optional.ofNullable(nearest).filter(Neighbour::isSame).map(Neighbour::gap);
    }

    private static Set<String> cells(GapQuestion question) {
        return question.nearest().isEmpty() ? Set.of("") : Set.copyOf(question.nearest());
    }

    /// The nearest of the latest gaps.
    ///
    /// @param cell null for all cells
    /// @param best so far
    private static @Nullable Neighbour nearest(
            Connection connection, GapQuestion question, @Nullable String cell, int limit, @Nullable Neighbour best)
            throws SQLException {
        var nearest = best;
        var order = cell == null
                ? " order by workspace, asked_at desc limit "
                : " and cell = ? order by workspace, cell, asked_at desc limit ";
        try (var query =
                connection.prepareStatement("select id, vector from gap where workspace = ?" + order + limit)) {
            // in pages, so that memory stays flat; PostgreSQL does so within a transaction only
            query.setFetchSize(PAGE);
            query.setString(1, question.workspace());
            if (cell != null) {
                query.setString(2, cell);
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var vector = QuantizedVector.ofBytes(rows.getBytes(2));
                    nearest = Neighbour.nearer(
                            nearest,
                            new Neighbour(rows.getString(1), question.vector().cosineSimilarity(vector)));
                }
            }
        }
        return nearest;
    }
}
