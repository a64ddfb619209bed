package org.whoowns.teams;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whoowns.knowledge.Responsibility;

/// Difference in accountability between two revisions of a team.
///
/// @param takesOver the responsibilities that each person gains, by user id
/// @param givesUp the responsibilities that each person loses, by user id
/// @param keeps what the people who lose something stay named for, whatever their role, by user id
/// @param vacant the responsibilities without an owner afterwards
/// @param moved the responsibilities owned by another role than before
public record Handover(
        Map<String, List<Responsibility>> takesOver,
        Map<String, List<Responsibility>> givesUp,
        Map<String, List<Responsibility>> keeps,
        List<Responsibility> vacant,
        List<Responsibility> moved) {

    public Handover {
        vacant = List.copyOf(vacant);
        moved = List.copyOf(moved);
    }

    /// Whether anyone gains or loses something.
    public boolean concernsPeople() {
        return !takesOver.isEmpty() || !givesUp.isEmpty();
    }

    public boolean isEmpty() {
        return takesOver.isEmpty() && givesUp.isEmpty() && moved.isEmpty();
    }

    /// Compares a team before and after a change; either resolver may be without a team.
    public static Handover between(OwnershipResolver before, OwnershipResolver after) {
        var takesOver = new LinkedHashMap<String, List<Responsibility>>();
        var givesUp = new LinkedHashMap<String, List<Responsibility>>();
        var named = new LinkedHashMap<String, List<Responsibility>>();
        var vacant = new ArrayList<Responsibility>();
        var moved = new ArrayList<Responsibility>();
        for (var responsibility : after.knowledge().responsibilities()) {
            var old = before.ownership(responsibility).accountable();
            var next = after.ownership(responsibility).accountable();
            var had = people(old);
            var have = people(next);
            without(have, had).forEach(person -> add(takesOver, person, responsibility));
            without(had, have).forEach(person -> add(givesUp, person, responsibility));
            if (next instanceof Accountable.Named(var person) && had.contains(person)) {
                add(named, person, responsibility);
            }
            if (have.isEmpty() && isOpen(next)) {
                vacant.add(responsibility);
            }
            if (!roles(old).equals(roles(next))) {
                moved.add(responsibility);
            }
        }
        named.keySet().retainAll(givesUp.keySet());
        return new Handover(takesOver, givesUp, named, vacant, moved);
    }

    /// Whether the team could fill it; roles outside of teams have no named holders.
    private static boolean isOpen(Accountable accountable) {
        return RoleContract.seats(accountable).stream()
                .map(Seat::effective)
                .anyMatch(seat -> seat instanceof Seat.Vacant || seat instanceof Seat.Missing);
    }

    private static void add(Map<String, List<Responsibility>> byPerson, String person, Responsibility responsibility) {
        byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(responsibility);
    }

    private static Set<String> people(Accountable accountable) {
        return accountable.people().collect(Collectors.toSet());
    }

    private static Set<String> roles(Accountable accountable) {
        return RoleContract.seats(accountable).stream()
                .map(seat -> seat.effective().role().id())
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> these, Set<String> others) {
        var rest = new HashSet<>(these);
        rest.removeAll(others);
        return rest;
    }
}
