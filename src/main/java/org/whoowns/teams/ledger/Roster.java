package org.whoowns.teams.ledger;

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
import org.whoowns.teams.ledger.rows.Documents;
import org.whoowns.teams.ledger.rows.HistoryRows;
import org.whoowns.teams.ledger.rows.TeamRow;
import org.whoowns.teams.ledger.rows.TeamRows;

/// Looks teams up. What it has found it keeps until something in the workspace changes, here or at another replica.
///
/// Every method throws [DatabaseAway] where the database does not answer. Safe to share between threads.
@Singleton
public final class Roster {

    private static final int WORKSPACES = 1_000;

    private final TeamRows teams;
    private final HistoryRows history;
    private final Connection connection;
    private final Cache<String, Remembered> remembered =
            Caffeine.newBuilder().maximumSize(WORKSPACES).build();

    Roster(TeamRows teams, HistoryRows history, Connection connection) {
        this.teams = teams;
        this.history = history;
        this.connection = connection;
    }

    /// What a question needs to know, by at most one statement, and by none for what was known already.
    ///
    /// @param channel null outside of channels
    /// @param person a user id
    /// @param words what may be the name of a team in the question, in any case
    public Surroundings around(String workspace, @Nullable String channel, String person, Collection<String> words) {
        var known = remembered.get(workspace, Remembered::new);
        var keys = words.stream().map(TeamName::key).distinct().toList();
        var missing = known.missing(channel == null ? "" : channel, person, keys);
        if (!missing.isNothing()) {
            known.learn(
                    missing,
                    connection.look(() -> teams.look(
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
        var known = remembered.get(workspace, Remembered::new);
        return known.team(id).or(() -> {
            var found = connection.look(() -> teams.find(workspace, id)).map(Roster::team);
            found.ifPresent(known::keep);
            return found;
        });
    }

    /// The teams in which the person holds a role or stands in.
    public List<Team> teamsOf(String workspace, String person) {
        return around(workspace, null, person, List.of()).ofPerson();
    }

    /// What the workspace agreed on.
    public WorkspaceAgreements company(String workspace) {
        return around(workspace, null, "", List.of()).company();
    }

    /// How many teams the workspace has.
    public long count(String workspace) {
        return connection.look(() -> teams.count(workspace, "%"));
    }

    /// Some of the teams whose name holds the filter, by two statements.
    ///
    /// @param filter what somebody typed; empty for all teams
    public TeamPage page(String workspace, String filter, long offset, int limit) {
        var pattern = "%" + TeamName.key(filter).replaceAll("[!%_]", "!$0") + "%";
        return connection.use(() -> new TeamPage(
                teams.page(workspace, pattern, offset, limit).stream()
                        .map(Roster::team)
                        .toList(),
                offset,
                teams.count(workspace, pattern)));
    }

    /// All teams, by one statement: for what looks at the whole workspace, such as a check.
    public List<Team> all(String workspace) {
        return connection.use(
                () -> teams.all(workspace).stream().map(Roster::team).toList());
    }

    /// The latest changes of a team, the latest one first.
    public List<Past> history(String workspace, String team, int limit) {
        return connection.use(() ->
                history.ofTeam(workspace, team, limit).stream().map(Books::past).toList());
    }

    /// The latest changes in the workspace, the latest one first.
    public List<Past> history(String workspace, int limit) {
        return connection.use(
                () -> history.latest(workspace, limit).stream().map(Books::past).toList());
    }

    /// One change by its number.
    public Optional<Past> past(String workspace, long number) {
        return connection.use(() -> history.find(workspace, number)).map(Books::past);
    }

    /// The workspace has changed: what is known of it is looked up anew. A look-up on its way fills what nobody will
    /// read any more.
    void forget(String workspace) {
        remembered.invalidate(workspace);
    }

    /// Any workspace may have changed.
    void forgetAll() {
        remembered.invalidateAll();
    }

    private static Team team(TeamRow row) {
        return Documents.team(row.workspace(), row.document());
    }
}
