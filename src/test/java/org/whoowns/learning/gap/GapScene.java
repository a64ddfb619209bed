package org.whoowns.learning.gap;

import com.github.benmanes.caffeine.cache.Ticker;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.whoowns.answering.TestAnswerers;
import org.whoowns.answering.context.Door;
import org.whoowns.learning.exchange.AskedExchange;
import org.whoowns.learning.exchange.Exchange;
import org.whoowns.learning.exchange.ExchangeVerdict;
import org.whoowns.learning.exchange.PlaceKind;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.matching.embedding.QuantizedVector;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// One replica's gaps on a database, with a clock and a network that tests control.
final class GapScene implements AutoCloseable {

    static final String WORKSPACE = "T1";
    private static final int DIMENSIONS = 384;

    final JdbcTransactions database;
    final GapMerger merger;
    final GapLedger ledger;
    final GapCollector collector;
    final GapAskers askers;
    final GapRetentionJob retention;

    private final HikariDataSource pool;
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private boolean isAway;

    /// @param settings of the database, which is migrated
    GapScene(Map<String, Object> settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(String.valueOf(settings.get("datasources.default.url")));
        config.setUsername(String.valueOf(settings.get("datasources.default.username")));
        config.setPassword("");
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
        Flyway.configure().dataSource(pool).load().migrate();
        var time = new ElapsedTime(System::nanoTime, () -> now);
        var guard = new DatabaseGuard(Duration.ofSeconds(30), Duration.ZERO, Ticker.systemTicker());
        database = new JdbcTransactions(breakable(), guard);
        var hashes = new AskerHashes(database, time);
        merger = new GapMerger(database, new GapIndex(database), time);
        ledger = new GapLedger(database, merger, hashes, time);
        collector = new GapCollector(merger, new GapChoices(database, time), hashes);
        askers = new GapAskers(database, hashes);
        retention = new GapRetentionJob(
                database, hashes, TestAnswerers.shippedLoad().current(), time, Duration.ofDays(90));
    }

    static GapScene on(TestDatabase engine) {
        return new GapScene(engine.fresh());
    }

    private DataSource breakable() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    if (isAway) {
                        throw new SQLException("away", "08001");
                    }
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    void away(boolean away) {
        isAway = away;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void asked(String words, QuantizedVector vector, String... users) {
        collector.asked(List.of(exchange(ExchangeVerdict.UNKNOWN, words, vector, List.of("pricing"), users)));
        collector.collect();
    }

    void offered(String words, List<String> choices, String... users) {
        collector.asked(List.of(exchange(ExchangeVerdict.AMBIGUOUS, words, QuantizedVector.NONE, choices, users)));
        collector.collect();
    }

    AskedExchange exchange(
            ExchangeVerdict verdict, String words, QuantizedVector vector, List<String> nearest, String... users) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var place = PlaceKind.CHANNEL;
        return new AskedExchange(
                new Exchange(WORKSPACE, words, verdict, nearest.getFirst(), nearest, 0.2, Door.COMMAND, place, day),
                Math.max(1, users.length),
                Set.of(users),
                vector);
    }

    List<Gap> gaps() {
        return ledger.mostWanted(WORKSPACE, 0, 10);
    }

    /// All rows of a table.
    List<String> rows(String table) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select * from " + table)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var row = new StringBuilder();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.append(found.getString(column)).append('|');
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    /// A vector that is unlike those of other meanings.
    static QuantizedVector meaning(long seed) {
        return wording(seed, 0);
    }

    /// Another vector of nearly the same direction.
    static QuantizedVector wording(long seed, long variant) {
        var meaning = new Random(seed);
        var noise = new Random(seed * 31 + variant);
        var vector = new float[DIMENSIONS];
        for (var i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (meaning.nextGaussian() + (variant == 0 ? 0 : 0.3 * noise.nextGaussian()));
        }
        return QuantizedVector.of(vector);
    }

    @Override
    public void close() {
        pool.close();
    }
}
