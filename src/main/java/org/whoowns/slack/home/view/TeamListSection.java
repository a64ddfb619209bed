package org.whoowns.slack.home.view;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.ActionsBlock;
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
import org.whoowns.slack.blocks.TeamLabel;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.ChangeRights;

/// The part of the Home tab that lists the reader's teams and all teams, a row each, with search, filter and paging.
final class TeamListSection {

    /// The reader's own teams that are shown; the filter shows the rest.
    private static final int MINE = 6;

    private TeamListSection() {}

    static List<LayoutBlock> of(HomePage page) {
        if (!page.hasTeams()) {
            return List.of();
        }
        if (page.isFirstVisit()) {
            return BlockFactory.text(escape(text("teams.none")));
        }
        var rows = TeamLine.among(
                page, Stream.concat(page.mine().stream(), page.shown().stream()).toList());
        var state = page.state();
        var isPlain = state.filter() == HomeState.Filter.ALL && state.search().isEmpty();
        if (isPlain && page.matching() == page.mine().size() && page.pages() == 1) {
            return BlockFactory.concat(
                    BlockFactory.header(text("teams.yours", page.matching())), controls(page), rows(rows, page.mine()));
        }
        return BlockFactory.concat(
                isPlain ? mine(page, rows) : List.of(),
                BlockFactory.header(heading(page)),
                controls(page),
                page.matching() == 0 ? noMatch(page) : List.of(),
                rows(rows, page.shown()),
                pages(page));
    }

    /// That no team matches, above the one that is probably meant.
    private static List<LayoutBlock> noMatch(HomePage page) {
        return BlockFactory.text(escape(
                page.shown().isEmpty()
                        ? text("teams.no.match")
                        : text(
                                "team.similar",
                                page.state().search(),
                                TeamLabel.SENTENCE.of(page.shown().getFirst()))));
    }

    private static List<LayoutBlock> mine(HomePage page, TeamLine rows) {
        var mine = page.mine();
        return mine.isEmpty()
                ? List.of()
                : BlockFactory.concat(
                        BlockFactory.header(text("teams.yours", mine.size())),
                        rows(rows, mine.subList(0, Math.min(mine.size(), MINE))),
                        AgreementBlocks.more(mine.size() - MINE));
    }

    private static List<LayoutBlock> rows(TeamLine rows, List<Team> teams) {
        return teams.stream().map(rows::of).toList();
    }

    private static String heading(HomePage page) {
        var search = page.state().search();
        return search.isEmpty()
                ? label(page.state().filter()) + " (" + page.matching() + ")"
                : text("teams.found", search, page.matching());
    }

    private static List<LayoutBlock> controls(HomePage page) {
        var filter = InputBlocks.select(
                Stream.of(HomeState.Filter.values())
                        .map(each -> new Choice(each.id(), label(each)))
                        .toList(),
                page.state().filter().id(),
                text("teams.all"));
        filter.setActionId(HomeAction.Input.FILTER.id());
        var row = new ArrayList<BlockElement>(List.of(filter, new HomeAction.Find().button(text("teams.search"))));
        if (!page.state().search().isEmpty()) {
            row.add(new HomeAction.Empty().button(text("teams.clear.search")));
        }
        row.add(new ContractAction.Show(new Reference.ToCheck()).button(text("check")));
        row.add(new TeamAction.History(null).button(text("teams.history")));
        if (ChangeRights.maySetUp(page.reader())) {
            row.add(new TeamAction.SetUp(null).button(text("team.set.up")));
        }
        return List.of(ActionsBlock.builder().elements(row).build());
    }

    private static String label(HomeState.Filter filter) {
        return switch (filter) {
            case ALL -> text("teams.all");
            case MINE -> text("teams.mine");
            case OPEN -> text("teams.open");
        };
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
                BlockFactory.context(escape(text("page.of", at + 1, page.pages()))), BlockFactory.buttons(buttons));
    }
}
