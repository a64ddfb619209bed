package org.whoowns.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.Door;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamVisibility;

/// Caller from outside of Slack's own surfaces, and what it may see.
///
/// @param workspace a team id; empty for callers of no workspace, who see the default view
/// @param user a user id; empty for a program
/// @param teams whether answers may show teams; evaluated lazily
public record ApiCaller(String workspace, String user, Supplier<TeamVisibility> teams) {

    /// A caller of no workspace.
    public static final ApiCaller ANYBODY = new ApiCaller("", "", () -> TeamVisibility.NOT_ALLOWED);

    /// A program that reads a workspace, or the default view only.
    ///
    /// @param workspace empty for none
    public static ApiCaller program(String workspace) {
        return workspace.isEmpty() ? ANYBODY : new ApiCaller(workspace, "", () -> TeamVisibility.VISIBLE);
    }

    /// Whether there are teams that the caller may see.
    boolean seesTeams() {
        return !workspace.isEmpty() && teams.get() == TeamVisibility.VISIBLE;
    }

    /// @param team the id of the team that is meant unless the words name another
    QuestionContext context(@Nullable String team) {
        return new QuestionContext(Door.API, workspace, user, null, true, teams).about(team);
    }
}
