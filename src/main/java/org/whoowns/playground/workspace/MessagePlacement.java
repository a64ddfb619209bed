package org.whoowns.playground.workspace;

import org.jspecify.annotations.Nullable;

/// Where in a conversation a message stands: at the top or in a thread, before everybody or one person.
public record MessagePlacement(
        @Nullable String thread, @Nullable String visibleTo) {
    public static final MessagePlacement OPEN = new MessagePlacement(null, null);

    public static MessagePlacement inThread(@Nullable String thread) {
        return new MessagePlacement(thread, null);
    }

    public MessagePlacement onlyFor(String person) {
        return new MessagePlacement(thread, person);
    }
}
