package org.whoowns.learning.review;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.PersonalDataStore;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRights;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Changes of curators and reviews, by those who may make them. In force here at once, and soon on other replicas.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
public final class ReviewLedger implements PersonalDataStore {

    /// The longest note.
    public static final int MAX_NOTE = 300;

    private final ReviewTable table;
    private final ReviewDirectory directory;
    private final ElapsedTime time;

    ReviewLedger(ReviewTable table, ReviewDirectory directory, ElapsedTime time) {
        this.table = table;
        this.directory = directory;
        this.time = time;
    }

    /// Whether they may review entries.
    public static boolean mayReview(Actor actor) {
        return ChangeRights.mayDecideForAll(actor);
    }

    /// Whether they may name curators.
    public static boolean mayNameCurators(Actor actor) {
        return actor.admin() && ChangeRights.mayDecideForAll(actor);
    }

    /// Notes that the entry still holds.
    ///
    /// @return whether they may
    public boolean renew(Actor by, String entry) {
        return save(by, entry, true);
    }

    /// Notes that the entry needs work; as it is if that is known already.
    ///
    /// @return whether they may
    public boolean mark(Actor by, String entry) {
        return mayReview(by) && (directory.find(by.workspace()).of(entry).marked() != null || save(by, entry, false));
    }

    private boolean save(Actor by, String entry, boolean holds) {
        var workspace = by.workspace();
        var today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        return mayReview(by)
                && change(workspace, (connection, number) -> {
                    var before = ReviewTable.renewedOn(connection, workspace, entry);
                    var after = new EntryReview(entry, number, holds ? today : before, holds ? null : today, null);
                    ReviewTable.save(connection, workspace, after, by.user(), now());
                    return true;
                });
    }

    /// Says what should change about an entry that needs work.
    ///
    /// @param note null for nothing in particular
    /// @return false if they may not, or the entry is not marked
    public boolean note(Actor by, String entry, @Nullable String note) {
        return mayReview(by)
                && change(
                        by.workspace(),
                        (connection, number) -> ReviewTable.note(connection, by.workspace(), entry, number, note));
    }

    /// Takes back the change of an entry's review.
    ///
    /// @param number of the change
    /// @return false if they may not, or something else was changed since
    public boolean undo(Actor by, String entry, long number) {
        return mayReview(by)
                && change(
                        by.workspace(),
                        (connection, next) -> ReviewTable.undo(connection, by.workspace(), entry, number, next));
    }

    /// Replaces the workspace's curators.
    ///
    /// @return whether they may
    public boolean nameCurators(Actor by, List<String> people) {
        return mayNameCurators(by)
                && change(by.workspace(), (connection, _) -> {
                    ReviewTable.replaceCurators(
                            connection,
                            by.workspace(),
                            people.stream().distinct().toList(),
                            by.user(),
                            now());
                    return true;
                });
    }

    private boolean change(String workspace, ReviewTable.Change<Boolean> change) {
        record Numbered(boolean isDone, long number) {}
        var done =
                table.change(workspace, (connection, number) -> new Numbered(change.apply(connection, number), number));
        directory.changed(workspace, done.number());
        return done.isDone();
    }

    private Instant now() {
        return time.now().wall();
    }

    @Override
    public Kind kind() {
        return Kind.REVIEWS;
    }

    @Override
    public int forget(String workspace, String user) {
        var erased = table.forget(workspace, user);
        if (erased > 0) {
            change(workspace, (_, _) -> true);
        }
        return erased;
    }
}
