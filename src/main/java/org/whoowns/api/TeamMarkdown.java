package org.whoowns.api;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes teams as Markdown, for agents and wikis.
public final class TeamMarkdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");

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
                        .append(escape(line.title()))
                        .append(": ")
                        .append(owner(line.here(), titles))
                        .append('\n'));
        return "# " + escape(team.name()) + "\n\n" + seats(team.roles())
                + byArea.entrySet().stream()
                        .map(area -> "\n## " + escape(areas.getOrDefault(area.getKey(), area.getKey())) + "\n\n"
                                + area.getValue())
                        .collect(joining());
    }

    /// Who holds which role, one to a line.
    public static String seats(List<SeatReply> seats) {
        return seats.stream()
                .map(seat -> "- " + escape(seat.title()) + ": " + filled(seat) + "\n")
                .collect(joining());
    }

    private static String filled(SeatReply seat) {
        var holder = seat.holder();
        var deputy = seat.deputy();
        return switch (seat.state()) {
            case "held" ->
                (holder == null ? "" : escape(holder.name()))
                        + (deputy == null ? "" : " (deputy " + escape(deputy.name()) + ")");
            case "stood-in" -> "vacant; " + (deputy == null ? "" : escape(deputy.name()) + " stands in");
            case "missing" -> "not in this team" + (seat.instead() == null ? "" : "; " + seat.instead() + " instead");
            default -> "vacant";
        };
    }

    private static String owner(OwnershipReply here, Map<String, String> titles) {
        var roles = here.roles().stream()
                .map(role -> escape(titles.getOrDefault(role, role)))
                .collect(joining(" and "));
        var people = here.people().stream().map(person -> escape(person.name())).collect(joining(", "));
        return Stream.of(roles, roles.isEmpty() || people.isEmpty() ? people : "(" + people + ")")
                        .filter(part -> !part.isEmpty())
                        .collect(joining(" "))
                + (here.differs() ? ", as agreed here" : "");
    }

    private static String escape(String text) {
        return SPECIAL.matcher(text.replace('\n', ' ')).replaceAll("\\\\$0");
    }
}
