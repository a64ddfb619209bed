package org.whoowns.teams.ledger.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.LedgerStore;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.HistoryRepository;
import org.whoowns.teams.ledger.jdbc.TeamJson;
import org.whoowns.teams.ledger.jdbc.TeamRepository;
import org.whoowns.teams.ledger.jdbc.TeamRow;

/// Looks teams up. What it has found it keeps until something in the workspace changes, here or at another replica.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] where the database does not answer.
/// Safe to share between threads.
@Singleton
public final class TeamDirectory {

    private static final int WORKSPACES = 1_000;

    private final TeamRepository teams;
    private final HistoryRepository history;
    private final DatabaseGuard database;
    private final Cache<String, WorkspaceCache> remembered =
            Caffeine.newBuilder().maximumSize(WORKSPACES).build();

    public TeamDirectory(TeamRepository teams, HistoryRepository history, DatabaseGuard database) {
        this.teams = teams;
        this.history = history;
        this.database = database;
    }

    /// What a question needs to know, by at most one statement, and by none for what was known already.
    ///
    /// @param channel null outside of channels
    /// @param person a user id
    /// @param words what may be the name of a team in the question, in any case
    public TeamLookup lookUp(String workspace, @Nullable String channel, String person, Collection<String> words) {
        var known = remembered.get(workspace, WorkspaceCache::new);
        var keys = words.stream().map(TeamName::key).distinct().toList();
        var missing = known.missing(channel == null ? "" : channel, person, keys);
        if (!missing.isNothing()) {
            known.learn(
                    missing,
                    database.query(() -> teams.look(
                            workspace,
                            missing.names() ? 1 : 0,
                            missing.company() ? 1 : 0,
                            missing.channel(),
                            missing.person(),
                            missing.keys())));
        }
        return known.surroundings(channel == null ? "" : channel, person, keys);
    }

    /// The team; nothing where it is not there any more, or in another workspace.
    public Optional<Team> team(String workspace, String id) {
        var known = remembered.get(workspace, WorkspaceCache::new);
        return known.team(id).or(() -> {
            var found = database.query(() -> teams.find(workspace, id)).map(TeamDirectory::team);
            found.ifPresent(known::keep);
            return found;
        });
    }

    /// The teams in which the person holds a role or stands in.
    public List<Team> teamsOf(String workspace, String person) {
        return lookUp(workspace, null, person, List.of()).ofPerson();
    }

    /// What the workspace agreed on.
    public WorkspaceAgreements workspaceAgreements(String workspace) {
        return lookUp(workspace, null, "", List.of()).workspaceAgreements();
    }

    /// How many teams the workspace has.
    public long count(String workspace) {
        return database.query(() -> teams.count(workspace, "%"));
    }

    /// Some of the teams whose name holds the filter, by two statements.
    ///
    /// @param filter what somebody typed; empty for all teams
    public TeamPage page(String workspace, String filter, long offset, int limit) {
        var pattern = "%" + TeamName.key(filter).replaceAll("[!%_]", "!$0") + "%";
        return database.run(() -> new TeamPage(
                teams.page(workspace, pattern, offset, limit).stream()
                        .map(TeamDirectory::team)
                        .toList(),
                offset,
                teams.count(workspace, pattern)));
    }

    /// All teams, by one statement: for what looks at the whole workspace, such as a check.
    public List<Team> all(String workspace) {
        return database.run(
                () -> teams.all(workspace).stream().map(TeamDirectory::team).toList());
    }

    /// The latest changes of a team, the latest one first.
    public List<ChangeRecord> history(String workspace, String team, int limit) {
        return database.run(() -> history.ofTeam(workspace, team, limit).stream()
                .map(LedgerStore::record)
                .toList());
    }

    /// The latest changes in the workspace, the latest one first.
    public List<ChangeRecord> history(String workspace, int limit) {
        return database.run(() -> history.latest(workspace, limit).stream()
                .map(LedgerStore::record)
                .toList());
    }

    /// One change by its number.
    public Optional<ChangeRecord> past(String workspace, long number) {
        return database.run(() -> history.find(workspace, number)).map(LedgerStore::record);
    }

    /// The workspace has changed: what is known of it is looked up anew. A look-up on its way fills what nobody will
    /// read any more.
    public void forget(String workspace) {
        remembered.invalidate(workspace);
    }

    /// Any workspace may have changed.
    public void forgetAll() {
        remembered.invalidateAll();
    }

    private static Team team(TeamRow row) {
        return TeamJson.team(row.workspace(), row.document());
    }
}
