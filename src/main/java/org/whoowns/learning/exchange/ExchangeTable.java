package org.whoowns.learning.exchange;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// Table of exchanges, shared by all replicas. The same exchange on the same day is one row with a count.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class ExchangeTable {

    private final JdbcTransactions transactions;

    ExchangeTable(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /// An exchange, and the key of its row.
    private record CountedExchange(AskedExchange asked, String key) {

        Exchange exchange() {
            return asked.exchange();
        }

        int times() {
            return asked.times();
        }
    }

    /// Adds to the counts.
    void add(Collection<AskedExchange> asked) {
        // in one order, so that replicas never wait for each other's rows in a circle
        var rows = asked.stream()
                .map(each -> new CountedExchange(each, key(each.exchange())))
                .sorted(Comparator.comparing(CountedExchange::key))
                .toList();
        transactions.transaction(connection -> {
            var added = insert(connection, increment(connection, rows));
            // another replica inserted them meanwhile
            increment(connection, added);
            return rows.size();
        });
    }

    /// @return those that have no row
    private static List<CountedExchange> increment(Connection connection, List<CountedExchange> rows)
            throws SQLException {
        try (var update =
                connection.prepareStatement("update exchange set times = times + ? where workspace = ? and id = ?")) {
            for (var row : rows) {
                update.setInt(1, row.times());
                update.setString(2, row.exchange().workspace());
                update.setString(3, row.key());
                update.addBatch();
            }
            return untouched(rows, update);
        }
    }

    /// @return those that have a row already
    private static List<CountedExchange> insert(Connection connection, List<CountedExchange> rows) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into exchange (workspace, id, utterance, verdict, entry, score, door, place, asked_on, times,"
                        + " vector) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            for (var row : rows) {
                var exchange = row.exchange();
                insert.setString(1, exchange.workspace());
                insert.setString(2, row.key());
                insert.setString(3, exchange.utterance());
                insert.setString(4, exchange.verdict().name());
                insert.setString(5, exchange.entry());
                insert.setDouble(6, exchange.score());
                insert.setString(7, exchange.door().name());
                insert.setString(8, exchange.place().name());
                insert.setDate(9, Date.valueOf(exchange.day()));
                insert.setInt(10, row.times());
                insert.setBytes(11, row.asked().vector().toBytes());
                insert.addBatch();
            }
            return untouched(rows, insert);
        }
    }

    private static List<CountedExchange> untouched(List<CountedExchange> rows, PreparedStatement batch)
            throws SQLException {
        if (rows.isEmpty()) {
            return rows;
        }
        var changed = batch.executeBatch();
        var untouched = new ArrayList<CountedExchange>();
        for (var i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                untouched.add(rows.get(i));
            }
        }
        return untouched;
    }

    /// @return the number of deleted rows
    int deleteBefore(LocalDate day) {
        return transactions.transaction(connection -> {
            try (var old = connection.prepareStatement("delete from exchange where asked_on < ?")) {
                old.setDate(1, Date.valueOf(day));
                return old.executeUpdate();
            }
        });
    }

    /// Digest of what makes two exchanges the same; their scores may differ after a change of the knowledge.
    private static String key(Exchange exchange) {
        var text = String.join(
                "\n",
                exchange.day().toString(),
                exchange.verdict().name(),
                String.valueOf(exchange.entry()),
                exchange.door().name(),
                exchange.place().name(),
                exchange.utterance());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
