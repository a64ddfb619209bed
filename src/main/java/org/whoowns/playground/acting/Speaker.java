package org.whoowns.playground.acting;

import org.jspecify.annotations.Nullable;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Message;

/// A person in one conversation, about to say something.
public final class Speaker {
    private final Office office;
    private final Person person;
    private final Conversation where;
    private final @Nullable String thread;

    Speaker(Office office, Person person, Conversation where) {
        this(office, person, where, null);
    }

    private Speaker(Office office, Person person, Conversation where, @Nullable String thread) {
        this.office = office;
        this.person = person;
        this.where = where;
        this.thread = thread;
    }

    /// The same, replying to a message.
    public Speaker replyingTo(Message message) {
        return new Speaker(office, person, where, message.root());
    }

    /// Runs a whole line, `/command` and text, and waits for the app's answer as Slack does.
    public Outcome command(String line) {
        return new Commands(office).run(person, where, line);
    }

    public Message says(String text) {
        return new Posts(office).post(person, where, text, thread);
    }

    /// Says it to the app: its name is put in front.
    public Message mentions(String text) {
        return says("@" + office.workspace().app().name() + " " + text);
    }
}
