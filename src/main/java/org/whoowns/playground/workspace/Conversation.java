package org.whoowns.playground.workspace;

import org.jspecify.annotations.Nullable;
import org.whoowns.playground.people.Person;

/// A place to talk: a channel, or the direct messages between one person and the app.
public record Conversation(
        String id, String name, String topic, @Nullable String directWith) {
    static Conversation channel(String id, String name, String topic) {
        return new Conversation(id, name, topic, null);
    }

    static Conversation direct(Person person) {
        return new Conversation("D" + person.id().substring(1), "directmessage", "", person.id());
    }

    public boolean isDirect() {
        return directWith != null;
    }

    boolean isOpenTo(String person) {
        return directWith == null || directWith.equals(person);
    }
}
