package org.whoowns.teams.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whoowns.teams.Holder;

/// A process of its own that changes a team over and over, and says of each change when it is made. To be killed.
final class LedgerWriter {

    static final String USER = "UWRITER";
    /// Begins a line that tells of a change; logs have lines of their own.
    static final String ACKNOWLEDGED = "made ";

    private LedgerWriter() {}

    public static void main(String[] args) {
        var replica = Replica.at(Map.of(
                "datasources.default.url",
                args[0],
                "datasources.default.username",
                args[1],
                "datasources.default.password",
                "",
                "datasources.default.maximum-pool-size",
                2));
        var actor = new Actor(args[2], USER, false, false, true);
        var ledger = replica.ledger();
        var team = made(ledger.apply(new Change.SetUpTeam("first", draft(0)), actor));
        for (var i = 1; i <= 1000; i++) {
            team = made(ledger.apply(
                    new Change.EditTeam("edit-" + i, team.after().requireTeam().id(), team.number(), draft(i)), actor));
            System.out.println(
                    team.number() + " " + team.after().requireTeam().name().text());
            System.out.flush();
        }
    }

    private static Past made(Outcome outcome) {
        if (outcome instanceof Outcome.Applied(var past)) {
            return past;
        }
        throw new IllegalStateException(outcome.toString());
    }

    static TeamDraft draft(int number) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder("UPM" + number, "UDPM" + number));
        holders.put("product-owner", new Holder("UPO" + number, null));
        return new TeamDraft("Team " + number, List.of("C" + number), "pm-and-po", null, holders, null);
    }
}
