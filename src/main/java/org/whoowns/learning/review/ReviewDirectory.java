package org.whoowns.learning.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.overlay.RenewedReviews;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ChangeTracker;
import org.whoowns.teams.ledger.tracking.ElapsedTime;
import org.whoowns.teams.ledger.tracking.TrackedCache;

/// Read access to curators and reviews, cached until a workspace changes them, here or at another replica. Thread-safe.
///
/// While the database is unavailable, what is cached goes on to apply.
@Singleton
@Requires(beans = JdbcTransactions.class)
public class ReviewDirectory implements RenewedReviews {

    private static final Logger log = LoggerFactory.getLogger(ReviewDirectory.class);
    /// Reviews of all workspaces together.
    private static final long MAX_REVIEWS = 100_000;

    private final ReviewTable table;
    private final Cache<String, WorkspaceReviews> cached = Caffeine.newBuilder()
            .maximumWeight(MAX_REVIEWS)
            .weigher((String _, WorkspaceReviews each) -> 1 + each.reviews().size())
            .build();
    private final ChangeTracker<Long> tracker;

    private record TrackedReviews(ReviewTable table, Cache<String, WorkspaceReviews> cached)
            implements TrackedCache<Long> {

        @Override
        public Map<String, Long> versions() {
            return table.versions();
        }

        @Override
        public void forget(Set<String> workspaces) {
            cached.invalidateAll(workspaces);
        }

        @Override
        public void forgetAll() {
            cached.invalidateAll();
        }
    }

    ReviewDirectory(ReviewTable table, DatabaseGuard database, ElapsedTime time) {
        this.table = table;
        this.tracker = new ChangeTracker<>(new TrackedReviews(table, cached), database, time);
    }

    WorkspaceReviews find(String workspace) {
        if (workspace.isEmpty()) {
            return WorkspaceReviews.NONE;
        }
        tracker.catchUp();
        if (tracker.isUnchanged(workspace)) {
            // most workspaces have changed nothing, which needs no query
            return WorkspaceReviews.NONE;
        }
        try {
            // in one step, or what was read before a change could be kept after it
            return cached.get(workspace, table::load);
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("What a workspace's curators found can't be looked up.", unavailable);
            return WorkspaceReviews.NONE;
        }
    }

    /// The curators whom admins of the workspace named.
    public CuratorList curators(String workspace) {
        return find(workspace).curators();
    }

    @Override
    public Map<String, LocalDate> of(String workspace) {
        var days = new HashMap<String, LocalDate>();
        find(workspace).reviews().forEach((entry, review) -> {
            if (review.renewed() != null) {
                days.put(entry, review.renewed());
            }
        });
        return days;
    }

    /// Takes account of a change by this replica.
    ///
    /// @param number of the change
    void changed(String workspace, long number) {
        cached.invalidate(workspace);
        tracker.announce(workspace, number);
    }

    /// Takes account of changes by other replicas.
    void poll() {
        tracker.poll();
    }
}
