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
import java.util.regex.Pattern;
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

    private static final int NAME = 32;
    private static final int SHORTEST_NAME = 18;
    private static final int SHORTEST_MODEL = 20;

    /// What stands on a line of a window 1280 pixels wide, in characters of usual letters.
    private static final int LINE = 79;
    /// A person's name, which Slack puts in; few are longer.
    private static final int PERSON = 24;

    private static final Pattern MENTION = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&\\w+;");
    private static final String SEPARATOR = " · ";

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

    /// The people have the first claim to the line, then the mark, the name and the operating model, all but the
    /// people shortened where they would break it.
    LayoutBlock of(Team team) {
        var attention = TeamConcerns.of(page, team).size();
        var people = people(team);
        var room = LINE - width(people);
        var mark = attention == 0 ? "" : text("team.attention", attention);
        if (room - mark.length() - SEPARATOR.length()
                < Math.min(team.name().text().length(), NAME)) {
            mark = attention == 0 ? "" : text("team.attention.short", attention);
        }
        room -= mark.isEmpty() ? 0 : width(mark) + SEPARATOR.length();
        var name = Truncation.plain(team.name().text(), Math.clamp(room, SHORTEST_NAME, NAME));
        room -= name.length() + SEPARATOR.length();
        var other = team.operatingModel().equals(model) || room < SHORTEST_MODEL
                ? ""
                : escape(Truncation.plain(TeamText.model(page.knowledge(), team), room));
        var facts =
                Stream.of(people, other, mark).filter(fact -> !fact.isEmpty()).collect(joining(SEPARATOR));
        var open = new HomeAction.Team(team.id()).button(text("team.open"));
        open.setAccessibilityLabel(TeamText.accessibilityLabel(open, team));
        return BlockFactory.section(Mrkdwn.bold(name) + "\u2002" + facts, open);
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
        var each = roles.entrySet().stream()
                .map(filled -> escape(String.join("/", filled.getValue())) + " " + filled.getKey())
                .toList();
        var fitting = each.size();
        while (fitting > 1 && width(String.join(SEPARATOR, each.subList(0, fitting))) > LINE - SHORTEST_NAME) {
            fitting--;
        }
        var shown = String.join(SEPARATOR, each.subList(0, fitting));
        return fitting == each.size()
                ? shown
                : shown + SEPARATOR + escape(text("team.people.more", each.size() - fitting));
    }

    private static int width(String markup) {
        var named = MENTION.matcher(markup).replaceAll("x".repeat(PERSON));
        return ENTITY.matcher(named).replaceAll("x").length();
    }

    private static String who(Seat seat) {
        return switch (seat) {
            case Seat.Held(var _, var person, var _, var _) -> Mention.person(person);
            case Seat.StoodIn(var _, var deputy) -> Mention.person(deputy) + " " + escape(text("team.standing.in"));
            case Seat.Vacant _, Seat.Unnamed _, Seat.Missing _ -> escape(text("filled.vacant"));
        };
    }
}
