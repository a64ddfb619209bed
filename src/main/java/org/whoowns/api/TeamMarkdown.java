package org.whoowns.api;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whoowns.knowledge.text.MarkdownEscape;

/// Writes teams as Markdown, for agents and wikis.
public final class TeamMarkdown {

    private TeamMarkdown() {}

    /// The team's page: its roles, then who owns what, area by area.
    ///
    /// @param areas titles by id
    public static String of(TeamReply team, Map<String, String> areas) {
        var titles = team.roles().stream()
                .collect(
                        LinkedHashMap<String, String>::new,
                        (map, seat) -> map.put(seat.role(), seat.title()),
                        Map::putAll);
        var byArea = new LinkedHashMap<String, StringBuilder>();
        team.responsibilities()
                .forEach(line -> byArea.computeIfAbsent(line.area(), _ -> new StringBuilder())
                        .append("- ")
                        .append(MarkdownEscape.of(line.title()))
                        .append(": ")
                        .append(owner(line.here(), titles))
                        .append('\n'));
        return "# " + MarkdownEscape.of(team.name()) + "\n\n" + seats(team.roles())
                + byArea.entrySet().stream()
                        .map(area -> "\n## " + MarkdownEscape.of(areas.getOrDefault(area.getKey(), area.getKey()))
                                + "\n\n" + area.getValue())
                        .collect(joining());
    }

    /// Who holds which role, one to a line.
    public static String seats(List<SeatReply> seats) {
        return seats.stream()
                .map(seat -> "- " + MarkdownEscape.of(seat.title()) + ": " + filled(seat) + "\n")
                .collect(joining());
    }

    private static String filled(SeatReply seat) {
        var holder = seat.holder();
        var deputy = seat.deputy();
        return switch (seat.state()) {
            case "held" ->
                (holder == null ? "" : MarkdownEscape.of(holder.name()))
                        + (deputy == null ? "" : " (deputy " + MarkdownEscape.of(deputy.name()) + ")");
            case "stood-in" -> "vacant; " + (deputy == null ? "" : MarkdownEscape.of(deputy.name()) + " stands in");
            case "missing" -> "not in this team" + (seat.instead() == null ? "" : "; " + seat.instead() + " instead");
            default -> "vacant";
        };
    }

    private static String owner(OwnershipReply here, Map<String, String> titles) {
        var roles = here.roles().stream()
                .map(role -> MarkdownEscape.of(titles.getOrDefault(role, role)))
                .collect(joining(" and "));
        var people = here.people().stream()
                .map(person -> MarkdownEscape.of(person.name()))
                .collect(joining(", "));
        return Stream.of(roles, roles.isEmpty() || people.isEmpty() ? people : "(" + people + ")")
                        .filter(part -> !part.isEmpty())
                        .collect(joining(" "))
                + (here.differs() ? ", as agreed here" : "");
    }
}
