package org.whoowns.learning.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.ChangeRecord;

/// What several changes made of a team.
///
/// @param before null if the team was set up by them
/// @param after null if it was removed
/// @param changes of this team, the earliest first; at least one
public record TeamChange(@Nullable Team before, @Nullable Team after, List<ChangeRecord> changes) {

    public TeamChange {
        changes = List.copyOf(changes);
    }

    /// The changes by team, without teams that are as they were before.
    ///
    /// @param changes the earliest first
    public static List<TeamChange> merged(List<ChangeRecord> changes) {
        var byTeam = new LinkedHashMap<String, List<ChangeRecord>>();
        for (var change : changes) {
            var team = change.team();
            if (team != null) {
                byTeam.computeIfAbsent(team, _ -> new ArrayList<>()).add(change);
            }
        }
        return byTeam.values().stream()
                .map(all -> new TeamChange(
                        all.getFirst().before().team(), all.getLast().after().team(), all))
                .filter(change -> change.before() != null || change.after() != null)
                .toList();
    }

    /// The latest revision.
    public Team team() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /// The user id of who changed it last.
    public String by() {
        return changes.getLast().by();
    }
}
