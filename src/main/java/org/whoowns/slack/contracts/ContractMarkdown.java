package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import org.whoowns.answering.text.PeopleText;
import org.whoowns.knowledge.text.MarkdownEscape;
import org.whoowns.teams.RoleContract;

/// Writes a role contract as Markdown.
final class ContractMarkdown {

    private ContractMarkdown() {}

    /// @param who the person's name
    static String of(String who, RoleContract contract) {
        var roles = contract.held().stream().map(role -> role.title()).collect(joining(", "));
        var title = PeopleText.place(contract) + ": " + (roles.isEmpty() ? who : roles + " (" + who + ")");
        return "# " + MarkdownEscape.of(title) + "\n\n" + MarkdownEscape.of(ContractCard.counts(contract)) + "\n"
                + contract.byArea().entrySet().stream()
                        .map(area -> "\n## " + MarkdownEscape.of(area.getKey()) + "\n\n"
                                + area.getValue().stream()
                                        .map(ContractMarkdown::line)
                                        .collect(joining()))
                        .collect(joining());
    }

    private static String line(RoleContract.Line line) {
        return "- " + MarkdownEscape.of(line.ownership().responsibility().title())
                + (line.shared() ? " (" + text("contract.shared.mark") + ")" : "")
                + (line.differs() ? " (" + text("contract.differs.mark") + ")" : "") + "\n";
    }
}
