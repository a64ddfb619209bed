package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.whoowns.answering.text.PeopleText;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.teams.RoleContract;

/// Renders a role contract: everything that a person is accountable for, differences from the default first.
public final class ContractCard {

    private ContractCard() {}

    /// @param who markup
    public static List<LayoutBlock> blocks(String who, RoleContract contract) {
        return BlockFactory.concat(
                BlockFactory.text(summary(who, contract)),
                BlockFactory.paragraphs(Stream.of(
                                group("contract.differs", contract, RoleContract.Line::differs),
                                group("contract.alone", contract, line -> !line.differs() && !line.shared()),
                                group("contract.shared", contract, line -> !line.differs() && line.shared()))
                        .filter(group -> !group.isEmpty())
                        .toList()));
    }

    private static String summary(String who, RoleContract contract) {
        var team = Mrkdwn.bold(PeopleText.place(contract));
        var roles = Stream.concat(
                        contract.held().stream().map(Role::title),
                        contract.standsIn().stream().map(role -> text("team.deputy", role.title())))
                .map(Mrkdwn::escape)
                .collect(joining(", "));
        return team + " · " + (roles.isEmpty() ? "" : roles + ": ") + who + "\n" + escape(counts(contract));
    }

    /// The number of responsibilities in words.
    public static String counts(RoleContract contract) {
        return contract.lines().isEmpty() ? text("contract.empty") : PeopleText.counts(contract);
    }

    private static String group(String title, RoleContract contract, Predicate<RoleContract.Line> filter) {
        var lines = contract.lines().stream()
                .filter(filter)
                .map(line -> "\n• " + markup(line))
                .collect(joining());
        return lines.isEmpty() ? "" : Mrkdwn.bold(text(title)) + lines;
    }

    private static String markup(RoleContract.Line line) {
        var ownership = line.ownership();
        return line.differs()
                ? OwnershipMarkup.difference(ownership)
                : escape(ownership.responsibility().title());
    }
}
