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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.teamforms.TeamText;
import org.whoowns.teams.Seat;
import org.whoowns.teams.Team;

/// A team on one line: its name, its people by role, and a mark if something needs attention.
///
/// @param model the operating model that is not named, because most teams here have it
record TeamLine(HomePage page, String model) {

    /// Longer names would break the line.
    private static final int NAME = 32;

    /// The rows of a page of teams.
    static TeamLine among(HomePage page, List<Team> teams) {
        var counts = teams.stream().collect(Collectors.groupingBy(Team::operatingModel, Collectors.counting()));
        return new TeamLine(
                page,
                counts.entrySet().stream()
                        .max(Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(""));
    }

    LayoutBlock of(Team team) {
        var attention = TeamConcerns.of(page, team).size();
        var facts = Stream.of(
                        people(team),
                        team.operatingModel().equals(model) ? "" : escape(TeamText.model(page.knowledge(), team)),
                        attention == 0 ? "" : text("team.attention", attention))
                .filter(fact -> !fact.isEmpty())
                .collect(joining(" · "));
        var open = new HomeAction.Team(team.id()).button(text("team.open"));
        open.setAccessibilityLabel(TeamText.accessibilityLabel(open, team));
        return BlockFactory.section(Mrkdwn.bold(name(team)) + "\u2002" + facts, open);
    }

    /// The name, shortened.
    static String name(Team team) {
        return Truncation.plain(team.name().text(), NAME);
    }

    /// Who fills the roles; roles that the same person fills are named together.
    private String people(Team team) {
        var resolver = page.resolver(team);
        var roles = new LinkedHashMap<String, List<String>>();
        for (var role : page.knowledge().mainRoles()) {
            var seat = resolver.seat(role);
            if (!(seat instanceof Seat.Missing)) {
                roles.computeIfAbsent(who(seat), _ -> new ArrayList<>()).add(role.shortName());
            }
        }
        return roles.entrySet().stream()
                .map(each -> escape(String.join("/", each.getValue())) + " " + each.getKey())
                .collect(joining(" · "));
    }

    private static String who(Seat seat) {
        return switch (seat) {
            case Seat.Held(var _, var person, var _, var _) -> Mention.person(person);
            case Seat.StoodIn(var _, var deputy) -> Mention.person(deputy) + " " + escape(text("team.standing.in"));
            case Seat.Vacant _, Seat.Unnamed _, Seat.Missing _ -> escape(text("filled.vacant"));
        };
    }
}
