package org.whoowns.answering.context;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.Team;

/// Team context of an answer, beside the knowledge.
public sealed interface TeamContext {

    /// No context: only the default view is shown.
    record Anywhere() implements TeamContext {}

    /// Teams or agreements are known, but may not be shown.
    record Withheld(TeamVisibility why) implements TeamContext {}

    /// The database is unavailable.
    record Away() implements TeamContext {}

    /// A team, or the workspace without a particular team.
    ///
    /// @param candidates the asker's teams, by name, if the question may be about any of them; empty otherwise
    record Inside(OwnershipResolver resolver, List<Team> candidates, UserDirectory users) implements TeamContext {

        public Inside {
            candidates = List.copyOf(candidates);
        }

        /// Display names by user id.
        public Map<String, String> names(Stream<String> ids) {
            return new TreeMap<>(users.names(
                    resolver.workspaceAgreements().workspace(), ids.distinct().toList()));
        }
    }
}
