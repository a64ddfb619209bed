package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.text.PeopleText;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.teams.RoleContract;

/// A role contract: everything that somebody answers for, what differs from the default first.
public final class ContractCard {

    private ContractCard() {}

    /// One line: who they are in the team, and for how much they answer.
    ///
    /// @param who markup
    private static String summary(String who, RoleContract contract) {
        var team = Mrkdwn.bold(contract.team().name().text());
        var roles = Stream.concat(
                        contract.held().stream().map(Role::title),
                        contract.standsIn().stream().map(role -> text("team.deputy", role.title())))
                .map(Mrkdwn::escape)
                .collect(joining(", "));
        return team + " · " + (roles.isEmpty() ? "" : roles + ": ") + who + "\n" + escape(counts(contract));
    }

    /// For how much they answer, in words.
    public static String counts(RoleContract contract) {
        return contract.lines().isEmpty() ? text("contract.empty") : PeopleText.counts(contract);
    }

    /// All of it.
    ///
    /// @param who markup
    public static List<LayoutBlock> blocks(String who, RoleContract contract) {
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.text(summary(who, contract)));
        blocks.addAll(BlockFactory.paragraphs(Stream.of(
                        group(
                                "contract.differs",
                                contract.lines().stream()
                                        .filter(RoleContract.Line::differs)
                                        .map(line -> "• " + OwnershipMarkup.difference(line.ownership()))
                                        .toList()),
                        group(
                                "contract.alone",
                                contract.lines().stream()
                                        .filter(line -> !line.differs() && !line.shared())
                                        .map(line -> "• "
                                                + escape(line.ownership()
                                                        .responsibility()
                                                        .title()))
                                        .toList()),
                        group(
                                "contract.shared",
                                contract.lines().stream()
                                        .filter(line -> !line.differs() && line.shared())
                                        .map(line -> "• "
                                                + escape(line.ownership()
                                                        .responsibility()
                                                        .title()))
                                        .toList()))
                .filter(group -> !group.isEmpty())
                .toList()));
        return blocks;
    }

    private static String group(String title, List<String> lines) {
        return lines.isEmpty() ? "" : Mrkdwn.bold(text(title)) + "\n" + String.join("\n", lines);
    }
}
