package org.whoowns.teams.ledger;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.jdbc.ChangeCounterRepository;
import org.whoowns.teams.ledger.jdbc.HistoryRepository;
import org.whoowns.teams.ledger.jdbc.HistoryRow;
import org.whoowns.teams.ledger.jdbc.TeamJson;
import org.whoowns.teams.ledger.jdbc.TeamRepository;
import org.whoowns.teams.ledger.jdbc.WorkspaceAgreementRepository;

/// Data access of the ledger within a transaction.
@Singleton
public final class LedgerStore {

    private final TeamRepository teams;
    private final WorkspaceAgreementRepository agreements;
    private final HistoryRepository history;
    private final ChangeCounterRepository counters;

    LedgerStore(
            TeamRepository teams,
            WorkspaceAgreementRepository agreements,
            HistoryRepository history,
            ChangeCounterRepository counters) {
        this.teams = teams;
        this.agreements = agreements;
        this.history = history;
        this.counters = counters;
    }

    /// Locks the workspace until the end of the transaction.
    ///
    /// @return the number of the next change
    long lockWorkspace(String workspace) {
        counters.open(workspace);
        counters.count(workspace);
        return counters.number(workspace);
    }

    Optional<Team> team(String workspace, String id) {
        return teams.find(workspace, id).map(row -> TeamJson.team(workspace, row.document()));
    }

    WorkspaceAgreements workspaceAgreements(String workspace) {
        return agreements
                .find(workspace)
                .map(row -> TeamJson.workspaceAgreements(workspace, row.document()))
                .orElseGet(() -> WorkspaceAgreements.none(workspace));
    }

    /// The current revision of the team, or of the workspace's agreements.
    ///
    /// @param team null for the workspace
    Revision present(String workspace, @Nullable String team) {
        return team == null
                ? Revision.of(workspaceAgreements(workspace))
                : team(workspace, team).map(Revision::of).orElse(Revision.NOTHING);
    }

    Optional<Team> named(String workspace, TeamName name) {
        return teams.idOfName(workspace, name.key()).flatMap(id -> team(workspace, id));
    }

    /// Another team whose name people could not tell from this one.
    Optional<Team> lookAlike(String workspace, TeamName name, String self) {
        return teams.look(workspace, 1, 0, "", "", List.of("")).stream()
                .filter(row -> row.how().equals("name") && !row.team().equals(self) && name.looksLike(row.what()))
                .findFirst()
                .flatMap(row -> team(workspace, row.team()));
    }

    List<Team> ofChannels(String workspace, List<String> channels) {
        return channels.isEmpty()
                ? List.of()
                : teams.ofChannels(workspace, channels).stream()
                        .map(row -> TeamJson.team(workspace, row.document()))
                        .toList();
    }

    /// The change with the idempotency key.
    Optional<HistoryRow> applied(String workspace, String key) {
        return history.ofKey(workspace, key);
    }

    Optional<ChangeRecord> record(String workspace, long number) {
        return history.find(workspace, number).map(LedgerStore::record);
    }

    void write(String workspace, @Nullable Team before, @Nullable Team after) {
        if (before != null) {
            teams.deleteChannelLinks(workspace, before.id());
            teams.deleteHolders(workspace, before.id());
        }
        if (after == null) {
            if (before != null) {
                teams.delete(workspace, before.id());
            }
            return;
        }
        var document = TeamJson.of(after);
        var key = after.name().key();
        if (before == null) {
            teams.insert(workspace, after.id(), key, after.version(), document);
        } else {
            teams.update(workspace, after.id(), key, after.version(), document);
        }
        after.channels().forEach(channel -> teams.link(workspace, channel, after.id()));
        after.everyone().forEach(person -> teams.name(workspace, person, after.id()));
    }

    void write(WorkspaceAgreements before, WorkspaceAgreements after) {
        if (before.version() == 0) {
            agreements.insert(after.workspace(), after.version(), TeamJson.of(after));
        } else {
            agreements.update(after.workspace(), after.version(), TeamJson.of(after));
        }
    }

    void insert(ChangeRecord record, String workspace, Change change) {
        history.insert(
                workspace,
                record.number(),
                change.key(),
                ChangeDigest.of(change),
                record.kind().name(),
                record.team(),
                record.by(),
                record.at(),
                document(record.before()),
                document(record.after()));
    }

    void markUndone(String workspace, long number, long by) {
        history.undo(workspace, number, by);
    }

    private static @Nullable String document(Revision revision) {
        if (revision.workspaceAgreements() != null) {
            return TeamJson.of(revision.workspaceAgreements());
        }
        return revision.team() == null ? null : TeamJson.of(revision.team());
    }

    public static ChangeRecord record(HistoryRow row) {
        return new ChangeRecord(
                row.number(),
                ChangeRecord.Kind.valueOf(row.kind()),
                row.team(),
                row.person(),
                row.changedAt(),
                revision(row, row.beforeDoc()),
                revision(row, row.afterDoc()),
                row.undone());
    }

    private static Revision revision(HistoryRow row, @Nullable String document) {
        if (document == null) {
            return Revision.NOTHING;
        }
        return row.team() == null
                ? Revision.of(TeamJson.workspaceAgreements(row.workspace(), document))
                : Revision.of(TeamJson.team(row.workspace(), document));
    }
}
