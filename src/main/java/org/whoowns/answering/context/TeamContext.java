package org.whoowns.answering.context;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whoowns.teams.OwnershipResolver;

/// Team context of an answer, beside the knowledge.
public sealed interface TeamContext {

    /// No context: only the default view is shown.
    record Anywhere() implements TeamContext {}

    /// The database is unavailable.
    record Away() implements TeamContext {}

    /// A team, or the workspace without a particular team.
    record Inside(OwnershipResolver resolver, UserDirectory users) implements TeamContext {

        /// Display names by user id.
        public Map<String, String> names(Stream<String> ids) {
            return new TreeMap<>(users.names(
                    resolver.workspaceAgreements().workspace(), ids.distinct().toList()));
        }
    }
}
