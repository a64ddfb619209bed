package org.whoowns.teams.ledger.lookup;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.LedgerStore;
import org.whoowns.teams.ledger.jdbc.ChangeCounterRepository;
import org.whoowns.teams.ledger.jdbc.ChangeCounterRow;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.HistoryRepository;
import org.whoowns.teams.ledger.jdbc.TeamJson;
import org.whoowns.teams.ledger.jdbc.TeamRepository;
import org.whoowns.teams.ledger.jdbc.TeamRow;
import org.whoowns.teams.ledger.tracking.ChangeTracker;
import org.whoowns.teams.ledger.tracking.ElapsedTime;
import org.whoowns.teams.ledger.tracking.TrackedCache;

/// Read access to teams, cached until the workspace changes, here or at another replica. Thread-safe.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
public final class TeamDirectory {

    private static final int MAX_WORKSPACES = 1_000;

    private final TeamRepository teams;
    private final HistoryRepository history;
    private final ChangeCounterRepository counters;
    private final DatabaseGuard database;
    private final Cache<String, WorkspaceCache> caches =
            Caffeine.newBuilder().maximumSize(MAX_WORKSPACES).build();
    private final ChangeTracker<Long> tracker;

    public TeamDirectory(
            TeamRepository teams,
            HistoryRepository history,
            ChangeCounterRepository counters,
            DatabaseGuard database,
            ElapsedTime time) {
        this.teams = teams;
        this.history = history;
        this.counters = counters;
        this.database = database;
        this.tracker = new ChangeTracker<>(new TrackedTeams(counters, caches), database, time);
    }

    /// Cached teams, by the numbers of their workspaces' latest changes.
    private record TrackedTeams(ChangeCounterRepository counters, Cache<String, WorkspaceCache> caches)
            implements TrackedCache<Long> {

        @Override
        public Map<String, Long> versions() {
            return counters.all().stream()
                    .collect(toUnmodifiableMap(ChangeCounterRow::workspace, ChangeCounterRow::number));
        }

        @Override
        public void forget(Set<String> workspaces) {
            caches.invalidateAll(workspaces);
        }

        @Override
        public void forgetAll() {
            caches.invalidateAll();
        }
    }

    /// Looks up the teams that a question may be about, by at most one statement, and none if all is cached. A second
    /// one finds teams by name in a workspace whose names were not cached, since the words stay in this process.
    ///
    /// @param channel null outside of channels
    /// @param person a user id
    /// @param words possible team names in the question, in any case
    public TeamLookup lookUp(String workspace, @Nullable String channel, String person, Collection<String> words) {
        tracker.catchUp();
        var cache = caches.get(workspace, WorkspaceCache::new);
        var keys = words.stream().map(TeamName::key).distinct().toList();
        var here = channel == null ? "" : channel;
        load(workspace, cache, cache.missing(here, person, keys));
        // the names are known now
        load(workspace, cache, cache.missing("", "", keys));
        return cache.lookup(here, person, keys);
    }

    private void load(String workspace, WorkspaceCache cache, WorkspaceCache.Missing missing) {
        if (!missing.isEmpty()) {
            var names = missing.names() ? 1 : 0;
            var company = missing.company() ? 1 : 0;
            cache.add(
                    missing,
                    database.query(() ->
                            teams.look(workspace, names, company, missing.channel(), missing.person(), missing.ids())));
        }
    }

    public Optional<Team> team(String workspace, String id) {
        tracker.catchUp();
        var cache = caches.get(workspace, WorkspaceCache::new);
        return cache.team(id).or(() -> {
            var found = database.query(() -> teams.find(workspace, id)).map(TeamDirectory::team);
            found.ifPresent(cache::put);
            return found;
        });
    }

    public WorkspaceAgreements workspaceAgreements(String workspace) {
        return lookUp(workspace, null, "", List.of()).workspaceAgreements();
    }

    public long count(String workspace) {
        return database.query(() -> teams.count(workspace));
    }

    /// A page of all teams.
    public TeamPage page(String workspace, long offset, int limit) {
        return database.run(() -> new TeamPage(
                teams.page(workspace, offset, limit).stream()
                        .map(TeamDirectory::team)
                        .toList(),
                offset,
                teams.count(workspace)));
    }

    /// A page of the teams whose name contains the filter, however it is written.
    public TeamPage page(String workspace, String filter, long offset, int limit) {
        var matching = names(workspace).containing(filter);
        var shown = matching.stream().skip(offset).limit(limit).toList();
        var named = lookUp(workspace, null, "", shown).named();
        return new TeamPage(
                shown.stream()
                        .flatMap(key -> Optional.ofNullable(named.get(key)).stream())
                        .toList(),
                offset,
                matching.size());
    }

    /// The only team of whose name, or one of its words, the typed name may be a misspelling.
    public Optional<Team> similar(String workspace, String name) {
        return names(workspace).similar(name).flatMap(id -> team(workspace, id));
    }

    private TeamNameIndex names(String workspace) {
        tracker.catchUp();
        var cache = caches.get(workspace, WorkspaceCache::new);
        load(workspace, cache, cache.missing("", "", List.of()));
        return cache.names();
    }

    /// All teams, uncached, for checks of the whole workspace.
    public List<Team> all(String workspace) {
        return database.run(
                () -> teams.all(workspace).stream().map(TeamDirectory::team).toList());
    }

    /// The latest changes of a team, newest first.
    public List<ChangeRecord> history(String workspace, String team, int limit) {
        return database.run(() -> history.ofTeam(workspace, team, limit).stream()
                .map(LedgerStore::record)
                .toList());
    }

    /// The latest changes in the workspace, newest first.
    public List<ChangeRecord> history(String workspace, int limit) {
        return database.run(() -> history.latest(workspace, limit).stream()
                .map(LedgerStore::record)
                .toList());
    }

    /// The changes after the one with the number, the earliest first.
    public List<ChangeRecord> changesAfter(String workspace, long number, int limit) {
        return database.run(() -> history.after(workspace, number, limit).stream()
                .map(LedgerStore::record)
                .toList());
    }

    public Optional<ChangeRecord> change(String workspace, long number) {
        return database.run(() -> history.find(workspace, number)).map(LedgerStore::record);
    }

    /// Invalidates the cache of a workspace if another replica changed it. What did not change stays, so that it can be
    /// answered from memory if the database is unavailable at the next moment.
    public void refresh(String workspace) {
        tracker.check(workspace, () -> counters.find(workspace));
    }

    public void forgetAll() {
        caches.invalidateAll();
    }

    /// Invalidates what other replicas changed.
    void poll() {
        tracker.poll();
    }

    /// Invalidates the cache of a workspace after this replica changed it; a lookup in progress fills the discarded
    /// one.
    ///
    /// @param number the change's number
    void forget(String workspace, long number) {
        caches.invalidate(workspace);
        tracker.announce(workspace, number);
    }

    private static Team team(TeamRow row) {
        return TeamJson.team(row.workspace(), row.document());
    }
}
