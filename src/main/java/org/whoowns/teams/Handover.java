package org.whoowns.teams;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whoowns.knowledge.Responsibility;

/// What passes from hand to hand when a team changes.
///
/// @param takesOver what each person answers for from now on, by user id
/// @param givesUp what each person no longer answers for, by user id
/// @param vacant what nobody answers for afterwards
/// @param moved what is owned by another role than before
public record Handover(
        Map<String, List<Responsibility>> takesOver,
        Map<String, List<Responsibility>> givesUp,
        List<Responsibility> vacant,
        List<Responsibility> moved) {

    public Handover {
        vacant = List.copyOf(vacant);
        moved = List.copyOf(moved);
    }

    /// Whether nobody will notice.
    public boolean isEmpty() {
        return takesOver.isEmpty() && givesUp.isEmpty() && moved.isEmpty();
    }

    /// The difference between the same team before and after a change, of which one may be a place without a team.
    public static Handover between(OwnershipResolver before, OwnershipResolver after) {
        var takesOver = new LinkedHashMap<String, List<Responsibility>>();
        var givesUp = new LinkedHashMap<String, List<Responsibility>>();
        var vacant = new ArrayList<Responsibility>();
        var moved = new ArrayList<Responsibility>();
        for (var responsibility : after.knowledge().responsibilities()) {
            var old = before.ownership(responsibility).accountable();
            var next = after.ownership(responsibility).accountable();
            var had = people(old);
            var have = people(next);
            without(have, had).forEach(person -> add(takesOver, person, responsibility));
            without(had, have).forEach(person -> add(givesUp, person, responsibility));
            if (have.isEmpty() && isOpen(next)) {
                vacant.add(responsibility);
            }
            if (!roles(old).equals(roles(next))) {
                moved.add(responsibility);
            }
        }
        return new Handover(takesOver, givesUp, vacant, moved);
    }

    /// Whether it is for the team to fill. Roles outside of teams have holders that nobody names here.
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
