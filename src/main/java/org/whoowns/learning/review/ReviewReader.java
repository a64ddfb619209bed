package org.whoowns.learning.review;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.jdbc.OfflineDatabase;

/// Reader of the reviews of a database without an app, for commands. Changes nothing.
public final class ReviewReader {

    private ReviewReader() {}

    /// What curators found, by workspace.
    ///
    /// @throws IllegalStateException with the cause, if the database can't be read
    public static SortedMap<String, List<EntryReview>> reviews(OfflineDatabase database) {
        return database.read(
                connection -> {
                    var reviews = new TreeMap<String, List<EntryReview>>();
                    try (var query = connection.prepareStatement(
                                    "select workspace, entry, number, renewed_on, marked_on, note from entry_review"
                                            + " where renewed_on is not null or marked_on is not null"
                                            + " order by workspace, entry");
                            var rows = query.executeQuery()) {
                        while (rows.next()) {
                            reviews.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                                    .add(new EntryReview(
                                            rows.getString(2),
                                            rows.getLong(3),
                                            day(rows.getDate(4)),
                                            day(rows.getDate(5)),
                                            rows.getString(6)));
                        }
                    }
                    return reviews;
                },
                new TreeMap<>());
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
