package org.whoowns.playground.workspace;

import org.jspecify.annotations.Nullable;
import org.whoowns.playground.people.Organisation;
import org.whoowns.playground.people.Person;

/// A place to talk: a channel, or the direct messages between one person and the app.
///
/// @param shared whether people of other organisations are in it too
public record Conversation(
        String id, String name, String topic, @Nullable String directWith, boolean shared) {
    static Conversation channel(Organisation.Channel channel) {
        return new Conversation(channel.id(), channel.name(), channel.topic(), null, channel.shared());
    }

    static Conversation direct(Person person) {
        return new Conversation("D" + person.id().substring(1), "directmessage", "", person.id(), false);
    }

    public boolean isDirect() {
        return directWith != null;
    }

    /// Whether the person is in it.
    public boolean isOpenTo(Person person) {
        return directWith == null ? shared || !person.isExternal() : directWith.equals(person.id());
    }
}
