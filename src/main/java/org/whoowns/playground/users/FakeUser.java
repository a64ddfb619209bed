package org.whoowns.playground.users;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody in the workspace; the app's bot user is one too.
///
/// @param team the workspace that somebody of another organisation is at home in; null for those of this one
public record FakeUser(
        String id,
        String handle,
        String name,
        String title,
        String zone,
        boolean admin,
        @Nullable String team) {
    public FakeUser {
        if (id.isBlank() || handle.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a person needs an id, a handle and a name");
        }
        ZoneId.of(zone);
    }

    /// Whether they belong to another organisation, and are here in shared channels only.
    public boolean isExternal() {
        return team != null;
    }

    public String firstName() {
        return name.split(" ", 2)[0];
    }

    public String initials() {
        return Arrays.stream(name.split(" "))
                .limit(2)
                .map(part -> part.substring(0, 1))
                .collect(Collectors.joining());
    }
}
