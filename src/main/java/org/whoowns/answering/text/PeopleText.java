package org.whoowns.answering.text;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.RoleContract;

/// Answers about people, in words.
public final class PeopleText {

    private PeopleText() {}

    /// The heading, then one line a role.
    public static List<String> holders(Answer.Holders holders, OwnershipText words) {
        var lines = new ArrayList<String>();
        lines.add(words.strong()
                .apply(MessageCatalog.text(
                        "people.holders", holders.team().name().text())));
        holders.seats().stream().map(words::inShort).forEach(lines::add);
        return lines;
    }

    /// The heading, then one line a team.
    public static List<String> held(Answer.Held held, OwnershipText words) {
        var person = words.person().apply(held.person());
        if (held.contracts().isEmpty()) {
            return List.of(MessageCatalog.text("people.held.nothing", person));
        }
        var lines = new ArrayList<String>();
        lines.add(MessageCatalog.text("people.held", person));
        held.contracts().forEach(contract -> lines.add(line(contract, words)));
        return lines;
    }

    /// That no team is known, and what to do.
    public static String noTeam(boolean away) {
        return away ? MessageCatalog.text("here.away") : MessageCatalog.text("people.no.team");
    }

    /// Where to ask for a report that only the asker should see.
    static String whereToAsk(Answer.PrivateReport report) {
        return switch (report) {
            case Answer.PersonContracts _, Answer.RoleContracts _ -> MessageCatalog.text("people.contract");
            case Answer.TeamCheck _ -> MessageCatalog.text("people.check");
        };
    }

    /// Why a report is not shown, or where to ask for it.
    static String withheld(Answer.Withheld withheld) {
        return switch (withheld.reason()) {
            case NOT_PRIVATE ->
                switch (withheld.wanted()) {
                    case Ask.ContractOf _ -> MessageCatalog.text("people.contract");
                    case Ask.TeamCheck _ -> MessageCatalog.text("people.check");
                };
            case SHARED_PLACE -> MessageCatalog.text("overview.shared.place");
            case UNAVAILABLE -> MessageCatalog.text("unavailable");
        };
    }

    private static String line(RoleContract contract, OwnershipText words) {
        var team = words.strong().apply(contract.team().name().text());
        var parts = new ArrayList<String>();
        if (!contract.held().isEmpty()) {
            parts.add(MessageCatalog.text("people.held.roles", team, titles(contract.held(), words)));
        }
        if (!contract.standsIn().isEmpty()) {
            parts.add(MessageCatalog.text("people.stands.in", team, titles(contract.standsIn(), words)));
        }
        if (!contract.lines().isEmpty()) {
            parts.add(counts(contract));
        }
        return String.join("; ", parts);
    }

    /// How many responsibilities the contract holds, without what there is none of.
    public static String counts(RoleContract contract) {
        return Stream.of(
                        count("people.held.count", contract.accountable()),
                        count("people.held.shared", contract.shared()),
                        count("people.held.differing", contract.differing()))
                .filter(count -> !count.isEmpty())
                .collect(joining(", "));
    }

    private static String count(String key, long count) {
        return count == 0 ? "" : MessageCatalog.text(key, count);
    }

    private static String titles(List<Role> roles, OwnershipText words) {
        return roles.stream().map(Role::title).map(words.text()).collect(joining(", "));
    }
}
