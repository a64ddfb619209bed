package org.whoowns.teams.ledger;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.rows.CompanyRows;
import org.whoowns.teams.ledger.rows.Counters;
import org.whoowns.teams.ledger.rows.Documents;
import org.whoowns.teams.ledger.rows.HistoryRow;
import org.whoowns.teams.ledger.rows.HistoryRows;
import org.whoowns.teams.ledger.rows.TeamRows;

/// What the ledger reads and writes within a transaction.
@Singleton
final class Books {

    private final TeamRows teams;
    private final CompanyRows companies;
    private final HistoryRows history;
    private final Counters counters;

    Books(TeamRows teams, CompanyRows companies, HistoryRows history, Counters counters) {
        this.teams = teams;
        this.companies = companies;
        this.history = history;
        this.counters = counters;
    }

    /// Nobody else changes the workspace until the end of the transaction.
    ///
    /// @return the number of the change to come
    long lock(String workspace) {
        counters.open(workspace);
        counters.count(workspace);
        return counters.number(workspace);
    }

    Optional<Team> team(String workspace, String id) {
        return teams.find(workspace, id).map(row -> Documents.team(workspace, row.document()));
    }

    WorkspaceAgreements company(String workspace) {
        return companies
                .find(workspace)
                .map(row -> Documents.company(workspace, row.document()))
                .orElseGet(() -> WorkspaceAgreements.none(workspace));
    }

    Optional<Team> named(String workspace, TeamName name) {
        return teams.idOfName(workspace, name.key()).flatMap(id -> team(workspace, id));
    }

    List<Team> ofChannels(String workspace, List<String> channels) {
        return channels.isEmpty()
                ? List.of()
                : teams.ofChannels(workspace, channels).stream()
                        .map(row -> Documents.team(workspace, row.document()))
                        .toList();
    }

    Optional<Past> past(String workspace, String key) {
        return history.ofKey(workspace, key).map(Books::past);
    }

    Optional<Past> past(String workspace, long number) {
        return history.find(workspace, number).map(Books::past);
    }

    void write(String workspace, @Nullable Team before, @Nullable Team after) {
        if (before != null) {
            teams.unlink(workspace, before.id());
            teams.unname(workspace, before.id());
        }
        if (after == null) {
            if (before != null) {
                teams.delete(workspace, before.id());
            }
            return;
        }
        var document = Documents.of(after);
        var key = after.name().key();
        if (before == null) {
            teams.insert(workspace, after.id(), key, after.version(), document);
        } else {
            teams.update(workspace, after.id(), key, after.version(), document);
        }
        after.channels().forEach(channel -> teams.link(workspace, channel, after.id()));
        after.people().forEach(person -> teams.name(workspace, person, after.id()));
    }

    void write(WorkspaceAgreements before, WorkspaceAgreements after) {
        if (before.version() == 0) {
            companies.insert(after.workspace(), after.version(), Documents.of(after));
        } else {
            companies.update(after.workspace(), after.version(), Documents.of(after));
        }
    }

    void remember(Past past, String workspace, String key) {
        history.insert(
                workspace,
                past.number(),
                key,
                past.kind().name(),
                past.team(),
                past.by(),
                past.at(),
                document(past.before()),
                document(past.after()));
    }

    void undone(String workspace, long number, long by) {
        history.undo(workspace, number, by);
    }

    private static @Nullable String document(State state) {
        if (state.company() != null) {
            return Documents.of(state.company());
        }
        return state.team() == null ? null : Documents.of(state.team());
    }

    static Past past(HistoryRow row) {
        return new Past(
                row.number(),
                Past.Kind.valueOf(row.kind()),
                row.team(),
                row.person(),
                row.changedAt(),
                state(row, row.beforeDoc()),
                state(row, row.afterDoc()),
                row.undone());
    }

    private static State state(HistoryRow row, @Nullable String document) {
        if (document == null) {
            return State.NOTHING;
        }
        return row.team() == null
                ? State.of(Documents.company(row.workspace(), document))
                : State.of(Documents.team(row.workspace(), document));
    }
}
