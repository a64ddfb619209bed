package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Reference;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.PeopleText;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.contracts.ContractCard;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.ledger.ChangeRights;

/// The part of the Home tab about its reader: what they are accountable for, or how to start.
final class ReaderSection {

    private static final int TEAMS = 6;

    private ReaderSection() {}

    static List<LayoutBlock> of(HomePage page) {
        if (page.isUnavailable()) {
            return BlockFactory.text(escape(text("unavailable")));
        }
        var mine = page.mine();
        var buttons = new ArrayList<ButtonElement>();
        if (!mine.isEmpty()) {
            var report = new Reference.ToContract(page.reader().user());
            buttons.add(new ContractAction(report).button(text("contract.mine")));
        }
        if (ChangeRights.maySetUp(page.reader()) && page.knowledge().canHaveTeams()) {
            var setUp = new TeamAction.SetUp(null).button(text("team.set.up"));
            setUp.setStyle(page.isFirstVisit() ? "primary" : null);
            buttons.add(setUp);
        }
        var lines = mine.stream().limit(TEAMS).map(ReaderSection::line).collect(joining("\n"));
        return BlockFactory.concat(
                BlockFactory.text(mine.isEmpty() ? start(page) : lines),
                AgreementBlocks.more(mine.size() - TEAMS),
                BlockFactory.buttons(buttons));
    }

    /// The reader's roles in a team, and for how much they are accountable. The catalog's texts contain no markup, so
    /// only the arguments are escaped.
    private static String line(RoleContract contract) {
        var team = Mrkdwn.bold(PeopleText.place(contract));
        var roles = Stream.of(
                        sentence("home.you.are", contract.held(), team),
                        sentence("home.you.stand.in", contract.standsIn(), team))
                .filter(each -> !each.isEmpty())
                .collect(joining(". "));
        return (roles.isEmpty() ? team : roles) + ": " + escape(ContractCard.counts(contract));
    }

    private static String sentence(String key, List<Role> roles, String team) {
        var titles = roles.stream().map(Role::title).map(Mrkdwn::escape).toList();
        return titles.isEmpty() ? "" : text(key, AnswerMessages.listed(titles), team);
    }

    private static String start(HomePage page) {
        if (!ChangeRights.mayRead(page.reader()) || !page.knowledge().canHaveTeams()) {
            return escape(AnswerMessages.lead(page.guide()));
        }
        if (!ChangeRights.maySetUp(page.reader())) {
            return escape(text("home.no.role.reader"));
        }
        return page.isFirstVisit()
                ? Mrkdwn.bold(text("home.first.team")) + "\n" + escape(text("home.first.why"))
                : escape(text("home.no.role"));
    }
}
