package org.whoowns.answering.text;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.RoleContract;

/// Answers about people as text.
public final class PeopleText {

    private PeopleText() {}

    /// The heading, then a line for each role.
    public static List<String> holders(Answer.Holders holders, OwnershipText words) {
        var lines = new ArrayList<String>();
        lines.add(
                words.bold().apply(text("people.holders", holders.team().name().text())));
        holders.seats().stream().map(words::shortText).forEach(lines::add);
        return lines;
    }

    /// The heading, then a line for each team.
    public static List<String> held(Answer.Held held, OwnershipText words) {
        var person = words.mention().apply(held.person());
        if (held.contracts().isEmpty()) {
            return List.of(text("people.held.nothing", person));
        }
        var lines = new ArrayList<String>();
        lines.add(text("people.held", person));
        held.contracts().forEach(contract -> lines.add(line(contract, words)));
        return lines;
    }

    public static String noTeam(Answer.NoTeam noTeam) {
        return switch (noTeam.reason()) {
            case UNAVAILABLE -> text("here.away");
            case Answer.Withheld.Reason reason -> refusal(reason);
            case null ->
                noTeam.candidates().isEmpty()
                        ? text("people.no.team")
                        : text("here.which.team", noTeam.candidates().size());
        };
    }

    /// That the words name neither a team nor a person.
    static String nobody(Ask.UnknownName asked) {
        return asked.similar() != null
                        || asked.name().startsWith("@")
                        || asked.name().startsWith("#")
                ? unknown(asked)
                : unknown(asked) + " " + text("contract.of.nobody");
    }

    /// That the name is no team's, no person's ("@ben") or no team's channel's ("#general"), and which team is meant.
    static String unknown(Ask.UnknownName asked) {
        var name = asked.name();
        if (asked.similar() != null) {
            return text("team.similar", name, asked.similar());
        }
        return text(
                name.startsWith("@") ? "person.unknown" : name.startsWith("#") ? "channel.unknown" : "team.unknown",
                name);
    }

    /// Where to ask for a private report.
    static String whereToAsk(Answer.PrivateReport report) {
        return switch (report) {
            case Answer.PersonContracts _, Answer.RoleContracts _ -> text("people.contract");
            case Answer.TeamCheck _ -> text("people.check");
            case Answer.TeamList _ -> text("people.teams");
        };
    }

    /// Why a report is not shown, or where to ask for it.
    static String withheld(Answer.Withheld withheld) {
        return withheld.reason() != Answer.Withheld.Reason.NOT_PRIVATE
                ? refusal(withheld.reason())
                : switch (withheld.wanted()) {
                    case Ask.ContractOf _ -> text("people.contract");
                    case Ask.TeamCheck _ -> text("people.check");
                    case Ask.TeamList _ -> text("people.teams");
                };
    }

    private static String refusal(Answer.Withheld.Reason reason) {
        return switch (reason) {
            case NOT_PRIVATE -> text("people.contract");
            case SHARED_PLACE -> text("overview.shared.place");
            case NOT_ALLOWED -> text("overview.not.allowed");
            case UNAVAILABLE -> text("unavailable");
        };
    }

    /// The team of a contract, or the whole workspace.
    public static String place(RoleContract contract) {
        return contract.team() == null
                ? text("check.everybody")
                : contract.team().name().text();
    }

    private static String line(RoleContract contract, OwnershipText words) {
        var team = words.bold().apply(place(contract));
        var parts = new ArrayList<String>();
        if (!contract.held().isEmpty()) {
            parts.add(text("people.held.roles", team, titles(contract.held(), words)));
        }
        if (!contract.standsIn().isEmpty()) {
            parts.add(text("people.stands.in", team, titles(contract.standsIn(), words)));
        }
        if (parts.isEmpty()) {
            parts.add(text("people.named", team));
        }
        if (!contract.lines().isEmpty()) {
            parts.add(counts(contract));
        }
        return String.join("; ", parts);
    }

    /// The counts of responsibilities in the contract, without zeros.
    public static String counts(RoleContract contract) {
        return Stream.of(
                        count("people.held.count", contract.accountable()),
                        count("people.held.shared", contract.shared()),
                        count("people.held.differing", contract.differing()))
                .filter(count -> !count.isEmpty())
                .collect(joining(", "));
    }

    private static String count(String key, long count) {
        return count == 0 ? "" : text(key, count);
    }

    private static String titles(List<Role> roles, OwnershipText words) {
        return roles.stream().map(Role::title).map(words.escape()).collect(joining(", "));
    }
}
