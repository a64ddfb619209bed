package org.whoowns.learning.gap;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.whoowns.learning.PersonalDataStore;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// The hashes by which people are counted, which each may have erased. The counts stay.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class GapAskers implements PersonalDataStore {

    private final JdbcTransactions database;
    private final AskerHashes hashes;

    GapAskers(JdbcTransactions database, AskerHashes hashes) {
        this.database = database;
        this.hashes = hashes;
    }

    @Override
    public Kind kind() {
        return Kind.COUNTS;
    }

    @Override
    public int forget(String workspace, String user) {
        return hashes.find(workspace, user)
                .map(person -> forgetHash(workspace, person))
                .orElse(0);
    }

    private int forgetHash(String workspace, String person) {
        return database.transaction(connection ->
                execute(connection, "delete from gap_asker where workspace = ? and person = ?", workspace, person)
                        + execute(
                                connection,
                                "update gap_choice set person = null where workspace = ? and person = ?",
                                workspace,
                                person));
    }

    private static int execute(Connection connection, String sql, String workspace, String person) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, workspace);
            statement.setString(2, person);
            return statement.executeUpdate();
        }
    }
}
