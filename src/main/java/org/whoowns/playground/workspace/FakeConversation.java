package org.whoowns.playground.workspace;

import org.jspecify.annotations.Nullable;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;

/// A channel, or the direct messages between one user and the app.
///
/// @param shared whether other organisations are members too (Slack Connect)
public record FakeConversation(
        String id, String name, String topic, @Nullable String directWith, boolean shared) {
    static FakeConversation channel(FakeOrganisation.Channel channel) {
        return new FakeConversation(channel.id(), channel.name(), channel.topic(), null, channel.shared());
    }

    static FakeConversation direct(FakeUser user) {
        return new FakeConversation("D" + user.id().substring(1), "directmessage", "", user.id(), false);
    }

    public boolean isDirect() {
        return directWith != null;
    }

    public boolean isOpenTo(FakeUser user) {
        return directWith == null ? shared || !user.isExternal() : directWith.equals(user.id());
    }
}
