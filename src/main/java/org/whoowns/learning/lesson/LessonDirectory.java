package org.whoowns.learning.lesson;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.overlay.KnowledgeOverlay;
import org.whoowns.answering.overlay.OverlaySource;
import org.whoowns.answering.overlay.TaughtPhrase;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.learning.lesson.jdbc.LessonTable;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ChangeTracker;
import org.whoowns.teams.ledger.tracking.ElapsedTime;
import org.whoowns.teams.ledger.tracking.TrackedCache;

/// Read access to the lessons in force, cached until the workspace teaches more, here or at another replica.
/// Thread-safe.
///
/// While the database is unavailable, what is cached goes on to apply; other workspaces get the shared answers.
@Singleton
@Requires(beans = DataSource.class)
public final class LessonDirectory implements OverlaySource {

    private static final Logger log = LoggerFactory.getLogger(LessonDirectory.class);

    /// Phrases of all workspaces together, about half a kilobyte each.
    private static final long MAX_PHRASES = 100_000;

    /// What a workspace without lessons counts for.
    private static final int OVERHEAD = 5;

    private final LessonTable lessons;
    private final Cache<String, CachedOverlay> cached = Caffeine.newBuilder()
            .maximumWeight(MAX_PHRASES)
            .weigher((String _, CachedOverlay each) ->
                    OVERHEAD + each.overlay().phrases().size())
            .build();
    private final ChangeTracker<Long> tracker;

    /// @param shared of which the own entries' roles are
    private record CachedOverlay(KnowledgeBase shared, KnowledgeOverlay overlay) {}

    private record TrackedLessons(LessonTable lessons, Cache<String, CachedOverlay> cached)
            implements TrackedCache<Long> {

        @Override
        public Map<String, Long> versions() {
            return lessons.versions();
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

    LessonDirectory(LessonTable lessons, DatabaseGuard database, ElapsedTime time) {
        this.lessons = lessons;
        this.tracker = new ChangeTracker<>(new TrackedLessons(lessons, cached), database, time);
    }

    @Override
    public KnowledgeOverlay overlay(String workspace, KnowledgeBase shared) {
        if (workspace.isEmpty()) {
            return KnowledgeOverlay.NONE;
        }
        tracker.catchUp();
        if (tracker.isUnchanged(workspace)) {
            // most workspaces have taught nothing, which needs no query
            return KnowledgeOverlay.NONE;
        }
        var known = cached.getIfPresent(workspace);
        if (known != null && known.shared() == shared) {
            return known.overlay();
        }
        try {
            // in one step, or what was read before a change could be kept after it
            return cached.asMap()
                    .compute(
                            workspace,
                            (_, before) -> before != null && before.shared() == shared
                                    ? before
                                    : new CachedOverlay(shared, load(workspace, shared)))
                    .overlay();
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("What a workspace taught can't be looked up.", unavailable);
            return known == null ? KnowledgeOverlay.NONE : known.overlay();
        }
    }

    private KnowledgeOverlay load(String workspace, KnowledgeBase shared) {
        // before the lessons, so that a change in between is noticed at the next poll
        var version = lessons.version(workspace);
        var entries = new LinkedHashMap<String, Entry>();
        var phrases = new ArrayList<TaughtPhrase>();
        for (var lesson : lessons.inForce(workspace)) {
            phrases.addAll(lesson.phrases());
            if (lesson.document() != null) {
                OwnEntryFile.read(lesson.document(), shared).ifPresent(entry -> entries.putIfAbsent(entry.id(), entry));
            }
        }
        return new KnowledgeOverlay(version, new ArrayList<>(entries.values()), phrases);
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
