package org.whoowns.slack.home;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.whoowns.slack.overview.OverviewAction;
import org.whoowns.slack.overview.Seats;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.blocks.Inputs;
import org.whoowns.slack.render.blocks.Inputs.Choice;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.slack.team.TeamAction;
import org.whoowns.slack.team.Teams;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Rights;

/// The teams, a compact card each, with search, filter and pages.
final class TeamsSection {

    private TeamsSection() {}

    static List<LayoutBlock> of(HomePage page) {
        if (!page.reader().belongs() || page.isAway() || !Teams.arePossible(page.knowledge())) {
            return List.of();
        }
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(
                Kit.header(page.isFirstVisit() ? Phrase.TEAMS.text() : Phrase.TEAMS_COUNTED.text(page.matching())));
        if (page.isFirstVisit()) {
            blocks.addAll(Kit.text(Mrkdwn.escape(Phrase.TEAMS_NONE.text())));
            return blocks;
        }
        blocks.addAll(tools(page));
        for (var team : page.shown()) {
            blocks.add(HomeView.divider());
            blocks.addAll(card(page, team));
        }
        if (page.shown().isEmpty()) {
            blocks.addAll(Kit.text(Mrkdwn.escape(Phrase.TEAMS_NO_MATCH.text())));
        }
        blocks.addAll(pages(page));
        return blocks;
    }

    private static List<LayoutBlock> tools(HomePage page) {
        var search =
                Inputs.text(page.state().search(), HomeState.LONGEST_SEARCH, false, Phrase.TEAMS_SEARCH_EXAMPLE.text());
        search.setActionId(HomeAction.SEARCH.id());
        var filter = Inputs.oneOf(
                Stream.of(HomeState.Filter.values())
                        .map(each -> new Choice(each.name().toLowerCase(Locale.ROOT), label(each)))
                        .toList(),
                page.state().filter().name().toLowerCase(Locale.ROOT),
                Phrase.TEAMS_ALL.text());
        filter.setActionId(HomeAction.FILTER.id());
        var check = OverviewAction.CHECK.button(Phrase.CHECK.text(), "all");
        var history = TeamAction.HISTORY.button(Phrase.TEAMS_HISTORY.text(), TeamAction.EVERYBODY);
        var row = new ArrayList<BlockElement>(List.of(filter, check, history));
        if (!page.state().search().isEmpty()) {
            row.add(HomeAction.EMPTY.button(Phrase.TEAMS_CLEAR_SEARCH.text(), "search"));
        }
        return List.of(
                Inputs.speaking("search-" + page.state().round(), Phrase.TEAMS_SEARCH.text(), search),
                ActionsBlock.builder().elements(row).build());
    }

    private static String label(HomeState.Filter filter) {
        return switch (filter) {
            case ALL -> Phrase.TEAMS_ALL.text();
            case MINE -> Phrase.TEAMS_MINE.text();
            case OPEN -> Phrase.TEAMS_OPEN.text();
        };
    }

    private static List<LayoutBlock> card(HomePage page, Team team) {
        var here = page.here(team);
        var differing = here.ownerships().stream().filter(Ownership::differs).count();
        var clashes = page.clashes(team).size();
        var facts = Stream.of(
                        Teams.model(page.knowledge(), team),
                        differing == 0 ? "" : Phrase.TEAM_DIFFERS.text(differing),
                        clashes == 0 ? "" : Phrase.TEAM_TO_SETTLE.text(clashes))
                .filter(fact -> !fact.isEmpty())
                .map(Mrkdwn::escape)
                .collect(joining(" · "));
        var seats = page.knowledge().mainRoles().stream()
                .map(role -> Seats.line(here.seat(role)))
                .collect(joining("\n"));
        var buttons = new ArrayList<ButtonElement>();
        buttons.add(HomeAction.TEAM.button(Phrase.TEAM_DETAILS.text(), team.id()));
        if (Rights.mayEdit(page.reader(), team)) {
            buttons.add(TeamAction.EDIT.button(Phrase.TEAM_EDIT.text(), team.id()));
        }
        buttons.forEach(button -> button.setAccessibilityLabel(Teams.spoken(button, team)));
        return Stream.of(
                        Kit.text(Mrkdwn.bold(team.name().text()) + "\n" + seats),
                        Kit.quiet(facts),
                        Kit.buttons(buttons))
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
            buttons.add(HomeAction.PAGE.button(Phrase.PREVIOUS.text(), String.valueOf(at - 1)));
        }
        if (at + 1 < page.pages()) {
            buttons.add(HomeAction.PAGE.button(Phrase.NEXT.text(), String.valueOf(at + 1)));
        }
        return Stream.of(
                        List.<LayoutBlock>of(HomeView.divider()),
                        Kit.quiet(Mrkdwn.escape(Phrase.PAGE_OF.text(at + 1, page.pages()))),
                        Kit.buttons(buttons))
                .flatMap(List::stream)
                .toList();
    }
}
