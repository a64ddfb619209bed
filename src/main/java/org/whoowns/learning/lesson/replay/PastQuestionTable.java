package org.whoowns.learning.lesson.replay;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.matching.embedding.QuantizedVector;

/// Read access to the questions of the past, the latest first.
@Singleton
@Requires(beans = JdbcTransactions.class)
public final class PastQuestionTable {

    /// More make no difference to what a curator sees, and take longer than a window may.
    private static final int MAX = 10_000;

    private static final String CONFIDENT = "CONFIDENT";

    private final JdbcTransactions transactions;

    public PastQuestionTable(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /// @throws org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException if the database is unavailable
    public List<PastQuestion> of(String workspace) {
        return transactions.query(connection -> {
            try (var query = connection.prepareStatement("select utterance, verdict, entry, vector from exchange"
                    + " where workspace = ? order by asked_on desc limit ?")) {
                query.setString(1, workspace);
                query.setInt(2, MAX);
                query.setFetchSize(1_000);
                var questions = new ArrayList<PastQuestion>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        questions.add(new PastQuestion(
                                rows.getString(1),
                                QuantizedVector.ofBytes(rows.getBytes(4)),
                                CONFIDENT.equals(rows.getString(2)) ? rows.getString(3) : null));
                    }
                }
                return questions;
            }
        });
    }
}
