package org.whoowns.playground.workspace;

import org.jspecify.annotations.Nullable;

/// Where in a conversation a message stands: at the top or in a thread, before everybody or one person.
public record Placement(@Nullable String thread, @Nullable String visibleTo) {
    public static final Placement OPEN = new Placement(null, null);

    public static Placement inThread(@Nullable String thread) {
        return new Placement(thread, null);
    }

    public Placement onlyFor(String person) {
        return new Placement(thread, person);
    }
}
