package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.contracts.OwnershipMarkup;
import org.whoowns.slack.render.actions.EntryList;
import org.whoowns.slack.render.actions.EntryMenu;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Team;

/// Who owns what in a team: area by area, the main roles side by side, and a menu that opens each answer.
final class OwnershipBlocks {

    private static final String SEPARATOR = "\u00A0· ";

    private OwnershipBlocks() {}

    static List<LayoutBlock> of(KnowledgeBase knowledge, Team team, List<Ownership> ownerships) {
        var areas = byArea(knowledge, ownerships);
        var blocks = new ArrayList<LayoutBlock>();
        areas.forEach((area, inArea) ->
                blocks.add(BlockFactory.withColumns(Mrkdwn.bold(area) + beside(inArea), columns(knowledge, inArea))));
        return BlockFactory.concat(
                BlockFactory.header(text("responsibilities")), EntryMenu.of(EntryList.ofTeam(team.id())), blocks);
    }

    private static Map<String, List<Ownership>> byArea(KnowledgeBase knowledge, List<Ownership> ownerships) {
        var areas = new LinkedHashMap<String, List<Ownership>>();
        for (var ownership : ownerships) {
            var area = ownership.responsibility().area();
            areas.computeIfAbsent(knowledge.areas().getOrDefault(area, area), _ -> new ArrayList<>())
                    .add(ownership);
        }
        areas.values()
                .forEach(inArea -> inArea.sort(
                        Comparator.comparing(each -> each.responsibility().title(), String.CASE_INSENSITIVE_ORDER)));
        return areas;
    }

    /// What each main role owns alone.
    private static List<String> columns(KnowledgeBase knowledge, List<Ownership> inArea) {
        return knowledge.mainRoles().stream()
                .map(role -> line(
                        role.shortName(),
                        inArea,
                        each -> each.accountable() instanceof Accountable.One(var seat)
                                && seat.effective().role().equals(role)))
                .filter(column -> !column.isEmpty())
                .toList();
    }

    /// What is shared, and what people or other roles own.
    private static String beside(List<Ownership> inArea) {
        var shared = line(text("shared"), inArea, each -> each.accountable() instanceof Accountable.Together);
        var others = inArea.stream()
                .filter(OwnershipBlocks::isOfOthers)
                .map(each -> "\n" + OwnershipMarkup.owner(each.accountable()) + ": "
                        + escape(each.responsibility().title()))
                .collect(joining());
        return (shared.isEmpty() ? "" : "\n" + shared) + others;
    }

    private static boolean isOfOthers(Ownership ownership) {
        return switch (ownership.accountable()) {
            case Accountable.One(var seat) -> !seat.effective().role().main();
            case Accountable.Together _ -> false;
            case Accountable.Named _ -> true;
        };
    }

    private static String line(String lead, List<Ownership> inArea, Predicate<Ownership> filter) {
        var titles = inArea.stream()
                .filter(filter)
                .map(each -> escape(each.responsibility().title()))
                .toList();
        return titles.isEmpty() ? "" : escape(lead) + ": " + String.join(SEPARATOR, titles);
    }
}
