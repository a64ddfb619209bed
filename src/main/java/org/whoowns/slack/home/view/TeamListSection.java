package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.whoowns.answering.Reference;
import org.whoowns.answering.text.MessageCatalog;
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

/// The teams, a compact card each, with search, filter and pages.
final class TeamListSection {

    private TeamListSection() {}

    static List<LayoutBlock> of(HomePage page) {
        if (!page.reader().belongs() || page.isAway() || !page.knowledge().canHaveTeams()) {
            return List.of();
        }
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(BlockFactory.header(
                page.isFirstVisit()
                        ? MessageCatalog.text("teams")
                        : MessageCatalog.text("teams.counted", page.matching())));
        if (page.isFirstVisit()) {
            blocks.addAll(BlockFactory.text(Mrkdwn.escape(MessageCatalog.text("teams.none"))));
            return blocks;
        }
        blocks.addAll(tools(page));
        for (var team : page.shown()) {
            blocks.add(HomeView.divider());
            blocks.addAll(card(page, team));
        }
        if (page.shown().isEmpty()) {
            blocks.addAll(BlockFactory.text(Mrkdwn.escape(MessageCatalog.text("teams.no.match"))));
        }
        blocks.addAll(pages(page));
        return blocks;
    }

    private static List<LayoutBlock> tools(HomePage page) {
        var search = InputBlocks.textInput(
                page.state().search(), HomeState.LONGEST_SEARCH, false, MessageCatalog.text("teams.search.example"));
        search.setActionId(HomeAction.Input.SEARCH.id());
        var filter = InputBlocks.select(
                Stream.of(HomeState.Filter.values())
                        .map(each -> new Choice(each.name().toLowerCase(Locale.ROOT), label(each)))
                        .toList(),
                page.state().filter().name().toLowerCase(Locale.ROOT),
                MessageCatalog.text("teams.all"));
        filter.setActionId(HomeAction.Input.FILTER.id());
        var check = new ContractAction(new Reference.ToCheck()).button(MessageCatalog.text("check"));
        var history = new TeamAction.History(null).button(MessageCatalog.text("teams.history"));
        var row = new ArrayList<BlockElement>(List.of(filter, check, history));
        if (!page.state().search().isEmpty()) {
            row.add(new HomeAction.Empty().button(MessageCatalog.text("teams.clear.search")));
        }
        return List.of(
                InputBlocks.dispatching("search-" + page.state().round(), MessageCatalog.text("teams.search"), search),
                ActionsBlock.builder().elements(row).build());
    }

    private static String label(HomeState.Filter filter) {
        return switch (filter) {
            case ALL -> MessageCatalog.text("teams.all");
            case MINE -> MessageCatalog.text("teams.mine");
            case OPEN -> MessageCatalog.text("teams.open");
        };
    }

    private static List<LayoutBlock> card(HomePage page, Team team) {
        var resolver = page.here(team);
        var differing =
                resolver.ownerships().stream().filter(Ownership::differs).count();
        var clashes = page.clashes(team).size();
        var facts = Stream.of(
                        TeamText.model(page.knowledge(), team),
                        differing == 0 ? "" : MessageCatalog.text("team.differs", differing),
                        clashes == 0 ? "" : MessageCatalog.text("team.to.settle", clashes))
                .filter(fact -> !fact.isEmpty())
                .map(Mrkdwn::escape)
                .collect(joining(" · "));
        var seats = page.knowledge().mainRoles().stream()
                .map(role -> RoleHolderText.line(resolver.seat(role)))
                .collect(joining("\n"));
        var buttons = new ArrayList<ButtonElement>();
        buttons.add(new HomeAction.Team(team.id()).button(MessageCatalog.text("team.details")));
        if (ChangeRights.mayEdit(page.reader(), team)) {
            buttons.add(new TeamAction.Edit(team.id()).button(MessageCatalog.text("team.edit")));
        }
        buttons.forEach(button -> button.setAccessibilityLabel(TeamText.quoted(button, team)));
        return Stream.of(
                        BlockFactory.text(Mrkdwn.bold(team.name().text()) + "\n" + seats),
                        BlockFactory.context(facts),
                        BlockFactory.buttons(buttons))
                .flatMap(List::stream)
                .toList();
    }

    private static List<LayoutBlock> pages(HomePage page) {
        if (page.pages() == 1) {
            return List.of();
        }
        var at = page.state().page();
        var buttons = new ArrayList<ButtonElement>();
        if (at > 0) {
            buttons.add(new HomeAction.Page(at - 1).button(MessageCatalog.text("previous")));
        }
        if (at + 1 < page.pages()) {
            buttons.add(new HomeAction.Page(at + 1).button(MessageCatalog.text("next")));
        }
        return Stream.of(
                        List.<LayoutBlock>of(HomeView.divider()),
                        BlockFactory.context(Mrkdwn.escape(MessageCatalog.text("page.of", at + 1, page.pages()))),
                        BlockFactory.buttons(buttons))
                .flatMap(List::stream)
                .toList();
    }
}
