package org.whoowns.slack.home;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Wording;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.overview.ContractCard;
import org.whoowns.slack.overview.OverviewAction;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.slack.team.TeamAction;
import org.whoowns.slack.team.Teams;
import org.whoowns.teams.Contract;
import org.whoowns.teams.ledger.Rights;

/// The reader: what they answer for, or how to start.
final class YouSection {

    private static final int TEAMS = 6;

    private YouSection() {}

    static List<LayoutBlock> of(HomePage page) {
        var blocks = new ArrayList<LayoutBlock>();
        var buttons = new ArrayList<ButtonElement>();
        if (page.isAway()) {
            return Kit.text(Mrkdwn.escape(Phrase.UNAVAILABLE.text()));
        }
        if (page.mine().isEmpty()) {
            blocks.addAll(Kit.text(start(page)));
        } else {
            var lines = page.mine().stream().limit(TEAMS).map(YouSection::line).toList();
            blocks.addAll(Kit.text(String.join("\n", lines)));
            if (page.mine().size() > TEAMS) {
                blocks.addAll(
                        Kit.quiet(Mrkdwn.escape(Phrase.AND_MORE.text(page.mine().size() - TEAMS))));
            }
            buttons.add(OverviewAction.CONTRACT.button(
                    Phrase.CONTRACT_MINE.text(), page.reader().user()));
        }
        if (Rights.maySetUp(page.reader()) && Teams.arePossible(page.knowledge())) {
            var setUp = TeamAction.SET_UP.button(Phrase.TEAM_SET_UP.text(), TeamAction.NO_CHANNEL);
            if (page.isFirstVisit()) {
                setUp.setStyle("primary");
            }
            buttons.add(setUp);
        }
        blocks.addAll(Kit.buttons(buttons));
        return blocks;
    }

    /// Who one is in a team, and for how much one answers there. The sentences are ours, so only what goes in is
    /// escaped.
    private static String line(Contract contract) {
        var team = Mrkdwn.bold(contract.team().name().text());
        var who = Stream.of(
                        sentence(Phrase.HOME_YOU_ARE, contract.held(), team),
                        sentence(Phrase.HOME_YOU_STAND_IN, contract.standsIn(), team))
                .filter(each -> !each.isEmpty())
                .collect(joining(". "));
        return (who.isEmpty() ? team : who) + ": " + Mrkdwn.escape(ContractCard.counts(contract));
    }

    private static String sentence(Phrase phrase, List<Role> roles, String team) {
        return roles.isEmpty()
                ? ""
                : phrase.text(
                        roles.stream()
                                .map(Role::title)
                                .map(Mrkdwn::escape)
                                .collect(joining(" " + Phrase.AND.text() + " ")),
                        team);
    }

    private static String start(HomePage page) {
        if (!page.reader().belongs() || !Teams.arePossible(page.knowledge())) {
            return Mrkdwn.escape(Wording.lead(page.guide()));
        }
        return page.isFirstVisit()
                ? Mrkdwn.bold(Phrase.HOME_FIRST_TEAM.text()) + "\n" + Mrkdwn.escape(Phrase.HOME_FIRST_WHY.text())
                : Mrkdwn.escape(Phrase.HOME_NO_ROLE.text());
    }
}
