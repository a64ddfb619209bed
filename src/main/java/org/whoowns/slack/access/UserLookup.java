package org.whoowns.slack.access;

import java.util.Optional;
import java.util.Set;
import org.whoowns.slack.client.SlackCallException;

/// Result of looking up a user in a workspace.
sealed interface UserLookup {

    record Found(SlackUser user) implements UserLookup {}

    /// The workspace knows nobody with this id.
    record NotFound() implements UserLookup {}

    /// Slack does not tell the app about users, because it lacks the scope.
    record Withheld() implements UserLookup {}

    /// Slack did not answer, or not in time.
    record Failed() implements UserLookup {}

    Set<String> NOT_FOUND = Set.of("user_not_found", "user_not_visible", "users_not_found");
    Set<String> WITHHELD =
            Set.of("missing_scope", "not_allowed_token_type", "no_permission", "team_access_not_granted");

    static UserLookup of(SlackCallException failure) {
        if (NOT_FOUND.contains(failure.error())) {
            return new NotFound();
        }
        return WITHHELD.contains(failure.error()) ? new Withheld() : new Failed();
    }

    default Optional<SlackUser> found() {
        return this instanceof Found(var user) ? Optional.of(user) : Optional.empty();
    }
}
