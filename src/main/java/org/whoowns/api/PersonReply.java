package org.whoowns.api;

import java.util.Map;

/// Person, as JSON.
///
/// @param id a Slack user id
/// @param name the display name; the id where it is not known
public record PersonReply(String id, String name) {

    /// @param names display names by user id
    static PersonReply of(String user, Map<String, String> names) {
        return new PersonReply(user, names.getOrDefault(user, user));
    }
}
