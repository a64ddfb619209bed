package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Reference;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.contracts.ContractCard;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.ledger.ChangeRights;

/// The reader: what they answer for, or how to start.
final class ReaderSection {

    private static final int TEAMS = 6;

    private ReaderSection() {}

    static List<LayoutBlock> of(HomePage page) {
        var blocks = new ArrayList<LayoutBlock>();
        var buttons = new ArrayList<ButtonElement>();
        if (page.isAway()) {
            return BlockFactory.text(Mrkdwn.escape(MessageCatalog.text("unavailable")));
        }
        if (page.mine().isEmpty()) {
            blocks.addAll(BlockFactory.text(start(page)));
        } else {
            var lines =
                    page.mine().stream().limit(TEAMS).map(ReaderSection::line).toList();
            blocks.addAll(BlockFactory.text(String.join("\n", lines)));
            if (page.mine().size() > TEAMS) {
                blocks.addAll(BlockFactory.context(Mrkdwn.escape(
                        MessageCatalog.text("and.more", page.mine().size() - TEAMS))));
            }
            buttons.add(
                    new ContractAction(new Reference.ToContract(page.reader().user()))
                            .button(MessageCatalog.text("contract.mine")));
        }
        if (ChangeRights.maySetUp(page.reader()) && page.knowledge().canHaveTeams()) {
            var setUp = new TeamAction.SetUp(null).button(MessageCatalog.text("team.set.up"));
            if (page.isFirstVisit()) {
                setUp.setStyle("primary");
            }
            buttons.add(setUp);
        }
        blocks.addAll(BlockFactory.buttons(buttons));
        return blocks;
    }

    /// Who one is in a team, and for how much one answers there. The sentences are ours, so only what goes in is
    /// escaped.
    private static String line(RoleContract contract) {
        var team = Mrkdwn.bold(contract.team().name().text());
        var who = Stream.of(
                        sentence("home.you.are", contract.held(), team),
                        sentence("home.you.stand.in", contract.standsIn(), team))
                .filter(each -> !each.isEmpty())
                .collect(joining(". "));
        return (who.isEmpty() ? team : who) + ": " + Mrkdwn.escape(ContractCard.counts(contract));
    }

    private static String sentence(String key, List<Role> roles, String team) {
        return roles.isEmpty()
                ? ""
                : MessageCatalog.text(
                        key,
                        AnswerMessages.listed(roles.stream()
                                .map(Role::title)
                                .map(Mrkdwn::escape)
                                .toList()),
                        team);
    }

    private static String start(HomePage page) {
        if (!page.reader().belongs() || !page.knowledge().canHaveTeams()) {
            return Mrkdwn.escape(AnswerMessages.lead(page.guide()));
        }
        return page.isFirstVisit()
                ? Mrkdwn.bold(MessageCatalog.text("home.first.team")) + "\n"
                        + Mrkdwn.escape(MessageCatalog.text("home.first.why"))
                : Mrkdwn.escape(MessageCatalog.text("home.no.role"));
    }
}
