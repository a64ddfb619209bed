package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.regex.Pattern;
import org.whoowns.answering.text.PeopleText;
import org.whoowns.teams.RoleContract;

/// Writes a role contract as Markdown.
final class ContractMarkdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");

    private ContractMarkdown() {}

    /// @param who the person's name
    static String of(String who, RoleContract contract) {
        var roles = contract.held().stream().map(role -> role.title()).collect(joining(", "));
        var title = PeopleText.place(contract) + ": " + (roles.isEmpty() ? who : roles + " (" + who + ")");
        return "# " + escape(title) + "\n\n" + escape(ContractCard.counts(contract)) + "\n"
                + contract.byArea().entrySet().stream()
                        .map(area -> "\n## " + escape(area.getKey()) + "\n\n"
                                + area.getValue().stream()
                                        .map(ContractMarkdown::line)
                                        .collect(joining()))
                        .collect(joining());
    }

    private static String line(RoleContract.Line line) {
        return "- " + escape(line.ownership().responsibility().title())
                + (line.shared() ? " (" + text("contract.shared.mark") + ")" : "")
                + (line.differs() ? " (" + text("contract.differs.mark") + ")" : "") + "\n";
    }

    private static String escape(String text) {
        return SPECIAL.matcher(text.replace('\n', ' ')).replaceAll("\\\\$0");
    }
}
