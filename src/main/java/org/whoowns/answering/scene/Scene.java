package org.whoowns.answering.scene;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whoowns.teams.Here;

/// What an answer has to go by beside the knowledge.
public sealed interface Scene {

    /// Nothing: the default view is all there is to show.
    record Anywhere() implements Scene {}

    /// The database is away, so nothing is known of teams at this moment.
    record Away() implements Scene {}

    /// A team, or the company where no team is meant.
    ///
    /// @param whoIs for the people in it
    record Inside(Here here, WhoIs whoIs) implements Scene {

        /// Names to show, by user id.
        public Map<String, String> names(Stream<String> users) {
            return new TreeMap<>(
                    whoIs.names(here.company().workspace(), users.distinct().toList()));
        }
    }
}
