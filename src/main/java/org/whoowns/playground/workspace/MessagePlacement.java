package org.whoowns.playground.workspace;

import org.jspecify.annotations.Nullable;
import org.whoowns.playground.users.FakeUser;

/// Position and visibility of a message in its conversation.
///
/// @param thread time stamp of the thread's first message; null outside threads
/// @param visibleTo id of the only user who sees an ephemeral message; null if everyone does
public record MessagePlacement(
        @Nullable String thread, @Nullable String visibleTo) {
    public static final MessagePlacement OPEN = new MessagePlacement(null, null);

    public static MessagePlacement inThread(@Nullable String thread) {
        return new MessagePlacement(thread, null);
    }

    public static MessagePlacement ephemeral(FakeUser user) {
        return OPEN.onlyFor(user);
    }

    public MessagePlacement onlyFor(FakeUser user) {
        return new MessagePlacement(thread, user.id());
    }
}
