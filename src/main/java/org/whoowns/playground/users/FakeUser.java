package org.whoowns.playground.users;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A workspace user or the app's bot user.
///
/// @param displayName the name that the user chose to be called by; null if they chose none
/// @param team home workspace of an external user; null for members of this workspace
public record FakeUser(
        String id,
        String handle,
        String name,
        @Nullable String displayName,
        String title,
        String zone,
        boolean admin,
        @Nullable String team) {
    public FakeUser {
        if (id.isBlank() || handle.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a user needs an id, a handle and a name");
        }
        ZoneId.of(zone);
    }

    /// External users see shared channels only.
    public boolean isExternal() {
        return team != null;
    }

    /// The name that others see.
    public String shownName() {
        return displayName == null || displayName.isBlank() ? name : displayName;
    }

    public String initials() {
        return Arrays.stream(name.split(" "))
                .limit(2)
                .map(part -> part.substring(0, 1))
                .collect(Collectors.joining());
    }
}
