package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Reference;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.contracts.RoleHolderText;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.slack.teamforms.TeamText;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.ChangeRights;

/// The part of the Home tab that lists the teams, with search, filter and paging.
final class TeamListSection {

    private TeamListSection() {}

    static List<LayoutBlock> of(HomePage page) {
        if (!ChangeRights.mayRead(page.reader())
                || page.isUnavailable()
                || !page.knowledge().canHaveTeams()) {
            return List.of();
        }
        if (page.isFirstVisit()) {
            return BlockFactory.concat(
                    BlockFactory.header(text("teams")), BlockFactory.text(escape(text("teams.none"))));
        }
        var blocks = new ArrayList<>(BlockFactory.header(text("teams.counted", page.matching())));
        blocks.addAll(controls(page));
        for (var team : page.shown()) {
            blocks.add(new DividerBlock());
            blocks.addAll(card(page, team));
        }
        if (page.shown().isEmpty()) {
            blocks.addAll(BlockFactory.text(escape(text("teams.no.match"))));
        }
        blocks.addAll(pages(page));
        return blocks;
    }

    private static List<LayoutBlock> controls(HomePage page) {
        var search = InputBlocks.textInput(
                page.state().search(), HomeState.LONGEST_SEARCH, false, text("teams.search.example"));
        search.setActionId(HomeAction.Input.SEARCH.id());
        var filter = InputBlocks.select(
                Stream.of(HomeState.Filter.values())
                        .map(each -> new Choice(each.id(), label(each)))
                        .toList(),
                page.state().filter().id(),
                text("teams.all"));
        filter.setActionId(HomeAction.Input.FILTER.id());
        var check = new ContractAction(new Reference.ToCheck()).button(text("check"));
        var history = new TeamAction.History(null).button(text("teams.history"));
        var row = new ArrayList<BlockElement>(List.of(filter, check, history));
        if (!page.state().search().isEmpty()) {
            row.add(new HomeAction.Empty().button(text("teams.clear.search")));
        }
        return List.of(
                InputBlocks.dispatching("search-" + page.state().round(), text("teams.search"), search),
                ActionsBlock.builder().elements(row).build());
    }

    private static String label(HomeState.Filter filter) {
        return switch (filter) {
            case ALL -> text("teams.all");
            case MINE -> text("teams.mine");
            case OPEN -> text("teams.open");
        };
    }

    private static List<LayoutBlock> card(HomePage page, Team team) {
        var resolver = page.resolver(team);
        var differing =
                resolver.ownerships().stream().filter(Ownership::differs).count();
        var clashes = page.clashes(team).size();
        var facts = Stream.of(
                        TeamText.model(page.knowledge(), team),
                        differing == 0 ? "" : text("team.differs", differing),
                        clashes == 0 ? "" : text("team.to.settle", clashes))
                .filter(fact -> !fact.isEmpty())
                .map(Mrkdwn::escape)
                .collect(joining(" · "));
        var seats = page.knowledge().mainRoles().stream()
                .map(role -> RoleHolderText.line(resolver.seat(role)))
                .collect(joining("\n"));
        var buttons = new ArrayList<ButtonElement>();
        buttons.add(new HomeAction.Team(team.id()).button(text("team.details")));
        if (ChangeRights.mayEdit(page.reader(), team)) {
            buttons.add(new TeamAction.Edit(team.id()).button(text("team.edit")));
        }
        buttons.forEach(button -> button.setAccessibilityLabel(TeamText.accessibilityLabel(button, team)));
        return BlockFactory.concat(
                BlockFactory.text(Mrkdwn.bold(team.name().text()) + "\n" + seats),
                BlockFactory.context(facts),
                BlockFactory.buttons(buttons));
    }

    private static List<LayoutBlock> pages(HomePage page) {
        if (page.pages() == 1) {
            return List.of();
        }
        var at = page.state().page();
        var buttons = new ArrayList<ButtonElement>();
        if (at > 0) {
            buttons.add(new HomeAction.Page(at - 1).button(text("previous")));
        }
        if (at + 1 < page.pages()) {
            buttons.add(new HomeAction.Page(at + 1).button(text("next")));
        }
        return BlockFactory.concat(
                List.of(new DividerBlock()),
                BlockFactory.context(escape(text("page.of", at + 1, page.pages()))),
                BlockFactory.buttons(buttons));
    }
}
