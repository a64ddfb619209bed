package org.whoowns.teams.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// What an import would change. With problems, it changes nothing.
///
/// @param unchanged how many teams are as the file says already
public record ImportPlan(List<Step> steps, List<LineProblem> problems, int unchanged) {

    public ImportPlan {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    /// A team that is new or changes.
    ///
    /// @param line where it begins in the file
    /// @param before null for a new team
    public record Step(long line, @Nullable Team before, TeamDraft after, Change change) {}
}
