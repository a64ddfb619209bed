package org.whoowns.teams.ledger;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Process that makes all kinds of changes and prints each one when acknowledged, until it is killed.
final class LedgerWriter {

    static final Actor WRITER = new Actor("TKILLED", "UWRITER", true, false, true);
    static final int EDITS = 1_000;
    /// Start and end of a line about a change, since logs are printed too and the last line may be cut.
    static final String MADE = "made ";

    static final String WHOLE = " whole";

    private final String database;
    private final Ledger ledger;
    private final TeamDirectory directory;
    private final Random random;
    private final List<String> ids = new ArrayList<>();

    private LedgerWriter(Replica replica, Random random, String database) {
        this.database = database;
        this.ledger = replica.ledger();
        this.directory = replica.roster();
        this.random = random;
        directory.all(WRITER.workspace()).forEach(team -> ids.add(team.id()));
    }

    /// Writes to all databases concurrently.
    ///
    /// @param args the seed, then each database's name, URL and user
    public static void main(String[] args) {
        try (var writers = Executors.newFixedThreadPool(args.length / 3)) {
            for (var i = 1; i < args.length; i += 3) {
                var replica = Replica.at(database(args[i + 1], args[i + 2]));
                var writer = new LedgerWriter(replica, new Random(Long.parseLong(args[0])), args[i]);
                writers.execute(() -> writer.write(args[0]));
            }
        } finally {
            // The app's threads would keep the process alive.
            Runtime.getRuntime().halt(1);
        }
    }

    private static Map<String, Object> database(String url, String user) {
        return Map.of(
                "datasources.default.url",
                url,
                "datasources.default.username",
                user,
                "datasources.default.password",
                "",
                "datasources.default.maximum-pool-size",
                2);
    }

    private void write(String prefix) {
        try {
            for (var i = 0; i < EDITS; i++) {
                edit(prefix + "-" + i, System.out);
            }
        } catch (RuntimeException failure) {
            System.err.println(failure);
        }
    }

    private void edit(String key, PrintStream out) {
        if (ledger.apply(change(key), WRITER) instanceof ChangeOutcome.Applied(var record)) {
            ids.remove(record.team());
            if (record.team() != null && record.after().team() != null) {
                ids.add(record.team());
            }
            out.print(MADE + database + " " + record.number() + " " + record.kind() + WHOLE + "\n");
            out.flush();
        } else {
            throw new IllegalStateException("every edit is one that can be made");
        }
    }

    private Change change(String key) {
        if (ids.size() < 3) {
            return new Change.SetUpTeam(key, draft(key));
        }
        var team = directory
                .team(WRITER.workspace(), ids.get(random.nextInt(ids.size())))
                .orElseThrow();
        return switch (random.nextInt(8)) {
            case 0 -> new Change.RemoveTeam(key, team.id(), team.version());
            case 1 -> new Change.Undo(key, team.version());
            case 2, 3 -> agree(key, team);
            case 4 -> {
                var version = directory.workspaceAgreements(WRITER.workspace()).version();
                yield new Change.AgreeEverywhere(key, version, "product-vision", new Decision.Together(null), key);
            }
            default -> new Change.EditTeam(key, team.id(), team.version(), draft(key));
        };
    }

    private static Change agree(String key, Team team) {
        return team.agreements().isEmpty()
                ? new Change.Agree(
                        key, team.id(), team.version(), "product-vision", new Decision.ToPerson("UNAMED"), key)
                : new Change.Withdraw(key, team.id(), team.version(), "product-vision");
    }

    private TeamDraft draft(String key) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder("UPM" + random.nextInt(9), "UDEPUTY" + random.nextInt(9)));
        holders.put("product-owner", new Holder(random.nextBoolean() ? "UPO" + random.nextInt(9) : null, null));
        var channel = "C" + key.replace('-', 'X');
        return new TeamDraft("Team " + key, List.of(channel, channel + "B"), "pm-and-po", null, holders, null);
    }
}
