package org.whoowns.answering.context;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whoowns.teams.OwnershipResolver;

/// What an answer has to go by beside the knowledge.
public sealed interface TeamContext {

    /// Nothing: the default view is all there is to show.
    record Anywhere() implements TeamContext {}

    /// The database is away, so nothing is known of teams at this moment.
    record Away() implements TeamContext {}

    /// A team, or the company where no team is meant.
    ///
    /// @param userDirectory for the people in it
    record Inside(OwnershipResolver resolver, UserDirectory userDirectory) implements TeamContext {

        /// Names to show, by user id.
        public Map<String, String> names(Stream<String> users) {
            return new TreeMap<>(userDirectory.names(
                    resolver.workspaceAgreements().workspace(), users.distinct().toList()));
        }
    }
}
