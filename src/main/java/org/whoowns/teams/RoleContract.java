package org.whoowns.teams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Role;

/// Everything that a person, or a role of a team, is accountable for.
///
/// @param team null for what the whole workspace agreed on
/// @param held the roles of the person, or the role itself
/// @param standsIn the roles of which the person is the deputy
/// @param lines the responsibilities, by area
public record RoleContract(@Nullable Team team, List<Role> held, List<Role> standsIn, List<Line> lines) {

    public RoleContract {
        held = List.copyOf(held);
        standsIn = List.copyOf(standsIn);
        lines = List.copyOf(lines);
    }

    /// A responsibility of the contract.
    ///
    /// @param shared whether others are accountable too
    /// @param area the title of its area
    public record Line(Ownership ownership, boolean shared, String area) {

        public boolean differs() {
            return ownership.differs();
        }
    }

    /// The contract of a person in the resolver's team, or in the workspace.
    public static RoleContract of(OwnershipResolver resolver, String person) {
        var team = resolver.team();
        var roles = resolver.knowledge().mainRoles();
        var held = roles.stream()
                .filter(role -> resolver.seat(role) instanceof Seat.Held seat
                        && seat.person().equals(person))
                .toList();
        var standsIn = roles.stream()
                .filter(role ->
                        team != null && person.equals(team.holder(role.id()).deputy()))
                .toList();
        var lines = resolver.ownerships().stream()
                .filter(each -> each.accountable().people().anyMatch(person::equals))
                .map(ownership -> line(resolver, ownership))
                .toList();
        return new RoleContract(team, held, standsIn, lines);
    }

    /// What agreements give to people whatever their roles, by user id. No contract of a role contains it.
    public static SequencedMap<String, RoleContract> ofNamed(OwnershipResolver resolver) {
        var byPerson = new LinkedHashMap<String, List<Line>>();
        for (var ownership : resolver.ownerships()) {
            if (ownership.accountable() instanceof Accountable.Named(var person)) {
                byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(line(resolver, ownership));
            }
        }
        var contracts = new LinkedHashMap<String, RoleContract>();
        byPerson.forEach((person, lines) ->
                contracts.put(person, new RoleContract(resolver.team(), List.of(), List.of(), lines)));
        return contracts;
    }

    /// The contract of a role in the resolver's team.
    ///
    /// @throws IllegalArgumentException without a team
    public static RoleContract of(OwnershipResolver resolver, Role role) {
        var lines = resolver.ownerships().stream()
                .filter(each -> seats(each.accountable()).stream()
                        .anyMatch(seat -> seat.role().equals(role)
                                || seat.effective().role().equals(role)))
                .map(ownership -> line(resolver, ownership))
                .toList();
        return new RoleContract(team(resolver), List.of(role), List.of(), lines);
    }

    /// The responsibilities by the title of their area, each area by title.
    public SequencedMap<String, List<Line>> byArea() {
        var areas = new LinkedHashMap<String, List<Line>>();
        lines.forEach(line ->
                areas.computeIfAbsent(line.area(), _ -> new ArrayList<>()).add(line));
        areas.values()
                .forEach(inArea -> inArea.sort(Comparator.comparing(
                        line -> line.ownership().responsibility().title(), String.CASE_INSENSITIVE_ORDER)));
        return areas;
    }

    /// The number of responsibilities that are not shared.
    public long accountable() {
        return lines.stream().filter(line -> !line.shared()).count();
    }

    public long shared() {
        return lines.stream().filter(Line::shared).count();
    }

    /// The number that differs from the workspace's default.
    public long differing() {
        return lines.stream().filter(Line::differs).count();
    }

    private static Line line(OwnershipResolver resolver, Ownership ownership) {
        var area = ownership.responsibility().area();
        return new Line(
                ownership,
                ownership.accountable() instanceof Accountable.Together,
                resolver.knowledge().areas().getOrDefault(area, area));
    }

    static List<Seat> seats(Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> List.of(seat);
            case Accountable.Together together -> together.seats();
            case Accountable.Named _ -> List.of();
        };
    }

    private static Team team(OwnershipResolver resolver) {
        if (resolver.team() == null) {
            throw new IllegalArgumentException("a contract is made with a team");
        }
        return resolver.team();
    }
}
