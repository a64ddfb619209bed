package org.whoowns.learning.notice;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.ChangeRecord;

/// A role that a person gained or lost.
///
/// @param team its latest revision
/// @param role a role id
/// @param isDeputy whether they became, or were, the deputy
/// @param by the user id of who changed it
public record SeatChange(Team team, String role, boolean isDeputy, boolean isGained, String by) {

    private record Occupied(String person, String role, boolean isDeputy) {}

    /// What each person gained or lost by others' changes, by user id.
    ///
    /// @param changes the earliest first
    static Map<String, List<SeatChange>> byPerson(List<ChangeRecord> changes) {
        var byPerson = new LinkedHashMap<String, List<SeatChange>>();
        for (var change : TeamChange.merged(changes)) {
            var before = seats(change.before());
            var after = seats(change.after());
            var differing = new LinkedHashSet<>(before);
            differing.addAll(after);
            for (var seat : differing) {
                var isGained = after.contains(seat);
                var by = by(seat, change);
                if (isGained != before.contains(seat) && !by.equals(seat.person())) {
                    var gained = new SeatChange(change.team(), seat.role(), seat.isDeputy(), isGained, by);
                    byPerson.merge(
                            seat.person(),
                            List.of(gained),
                            (old, more) ->
                                    Stream.concat(old.stream(), more.stream()).toList());
                }
            }
        }
        return byPerson;
    }

    /// The user id of who gave or took it last.
    private static String by(Occupied seat, TeamChange change) {
        return change.changes().reversed().stream()
                .filter(each -> seats(each.before().team()).contains(seat)
                        != seats(each.after().team()).contains(seat))
                .findFirst()
                .map(ChangeRecord::by)
                .orElse(change.by());
    }

    private static Set<Occupied> seats(@Nullable Team team) {
        var seats = new LinkedHashSet<Occupied>();
        if (team != null) {
            team.holders().forEach((role, holder) -> {
                if (holder.person() != null) {
                    seats.add(new Occupied(holder.person(), role, false));
                }
                if (holder.deputy() != null) {
                    seats.add(new Occupied(holder.deputy(), role, true));
                }
            });
        }
        return seats;
    }

    /// Whether it is still so.
    ///
    /// @param now the team as it is; null if it is gone
    boolean holdsFor(String person, @Nullable Team now) {
        return seats(now).contains(new Occupied(person, role, isDeputy)) == isGained;
    }
}
