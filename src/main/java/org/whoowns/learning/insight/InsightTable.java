package org.whoowns.learning.insight;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.whoowns.learning.exchange.ExchangeVerdict;
import org.whoowns.learning.insight.Insight.Week;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// Counts of what other tables hold.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class InsightTable {

    private static final int MOST = 1_000;

    private final JdbcTransactions database;

    InsightTable(JdbcTransactions database) {
        this.database = database;
    }

    /// The monday of the day's week.
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// The questions of some weeks, the earliest first; those without questions are there, too.
    ///
    /// @param lastDay a day of the last week
    List<Week> weeks(String workspace, LocalDate lastDay, int count) {
        var last = monday(lastDay);
        var first = last.minusWeeks(count - 1L);
        var asked = new HashMap<LocalDate, Integer>();
        var answered = new HashMap<LocalDate, Integer>();
        database.query(connection -> {
            try (var query = connection.prepareStatement("select asked_on, verdict, sum(times) from exchange"
                    + " where workspace = ? and asked_on >= ? and asked_on < ? group by asked_on, verdict")) {
                query.setString(1, workspace);
                query.setDate(2, Date.valueOf(first));
                query.setDate(3, Date.valueOf(last.plusWeeks(1)));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var week = monday(rows.getDate(1).toLocalDate());
                        asked.merge(week, rows.getInt(3), Integer::sum);
                        if (ExchangeVerdict.CONFIDENT.name().equals(rows.getString(2))) {
                            answered.merge(week, rows.getInt(3), Integer::sum);
                        }
                    }
                }
            }
            return count;
        });
        return first.datesUntil(last.plusDays(1), Period.ofWeeks(1))
                .map(week -> new Week(week, asked.getOrDefault(week, 0), answered.getOrDefault(week, 0)))
                .toList();
    }

    /// The median time until a question that was forwarded had an answer.
    Optional<Duration> answerTime(String workspace, Instant since) {
        return database.query(connection -> {
            try (var query = connection.prepareStatement("select created_at, closed_at from handoff"
                    + " where workspace = ? and state = 'answered' and closed_at >= ?"
                    + " order by closed_at desc limit " + MOST)) {
                query.setString(1, workspace);
                query.setTimestamp(2, Timestamp.from(since));
                var times = new ArrayList<Duration>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        times.add(Duration.between(
                                rows.getTimestamp(1).toInstant(),
                                rows.getTimestamp(2).toInstant()));
                    }
                }
                times.sort(null);
                return times.isEmpty() ? Optional.empty() : Optional.of(times.get((times.size() - 1) / 2));
            }
        });
    }

    /// The number of open gaps of all workspaces.
    long openGaps() {
        return database.query(connection -> {
            try (var query = connection.prepareStatement("select count(*) from gap where state = 'OPEN'");
                    var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
