package org.whoowns.learning.gap;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Keyed hashes (HMAC-SHA256) of the people who asked, by which they are counted: under a random key per workspace
/// and quarter. Once the key is deleted, nobody can tell whose hash it was.
@Singleton
@Requires(beans = JdbcTransactions.class)
public final class AskerHashes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcTransactions database;
    private final ElapsedTime time;

    AskerHashes(JdbcTransactions database, ElapsedTime time) {
        this.database = database;
        this.time = time;
    }

    /// The present quarter, such as `2026-Q4`; later ones sort after it.
    public String quarter() {
        var today = LocalDate.ofInstant(time.now().wall(), ZoneOffset.UTC);
        return today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR);
    }

    /// The hashes of people of a workspace; without an unknown person.
    public Set<String> of(String workspace, String quarter, Collection<String> users) {
        var known = users.stream().filter(user -> !user.isEmpty()).toList();
        if (known.isEmpty()) {
            return Set.of();
        }
        var key = database.transaction(connection -> {
            var stored = find(connection, workspace, quarter);
            if (stored.isPresent()) {
                return stored;
            }
            insert(connection, workspace, quarter);
            // that of another replica, if it was faster
            return find(connection, workspace, quarter);
        });
        return known.stream().map(user -> hash(key.orElseThrow(), user)).collect(Collectors.toUnmodifiableSet());
    }

    /// The present hash of a person; empty if nobody of the workspace was counted this quarter.
    public Optional<String> find(String workspace, String user) {
        return database.query(connection -> find(connection, workspace, quarter()))
                .map(key -> hash(key, user));
    }

    private void insert(Connection connection, String workspace, String quarter) throws SQLException {
        var secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        try (var insert = connection.prepareStatement(
                "insert into asker_key (workspace, quarter, secret) values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, workspace);
            insert.setString(2, quarter);
            insert.setBytes(3, secret);
            insert.executeUpdate();
        }
    }

    private static Optional<byte[]> find(Connection connection, String workspace, String quarter) throws SQLException {
        try (var query =
                connection.prepareStatement("select secret from asker_key where workspace = ? and quarter = ?")) {
            query.setString(1, workspace);
            query.setString(2, quarter);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    private static String hash(byte[] key, String user) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(user.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
