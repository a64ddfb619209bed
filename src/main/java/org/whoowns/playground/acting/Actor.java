package org.whoowns.playground.acting;

import java.util.List;
import org.whoowns.playground.blocks.Element;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.View;

/// A person at the keyboard: `slack.as("maya").in("checkout").command("/whoowns who decides?")`.
public final class Actor {
    private final Office office;
    private final Person person;

    public Actor(Office office, Person person) {
        this.office = office;
        this.person = person;
    }

    public Person person() {
        return person;
    }

    public Speaker in(String channel) {
        return in(office.workspace().conversation(channel));
    }

    public Speaker in(Conversation where) {
        return new Speaker(office, person, where);
    }

    /// Where this person and the app talk alone.
    public Speaker inDirectMessages() {
        return in(office.workspace().conversations().direct(person));
    }

    public Message directMessage(String text) {
        return inDirectMessages().says(text);
    }

    /// Clicks a button, named by action id or label, or picks an option of a menu by its text.
    public Outcome clicks(Message message, String actionOrLabel) {
        Element element = message.element(actionOrLabel)
                .orElseThrow(() -> new IllegalArgumentException("nothing to click is called " + actionOrLabel));
        return picks(message, element, chosen(element, actionOrLabel), Picks.NONE);
    }

    public Outcome picks(Message message, Element element, List<String> chosen, Picks picks) {
        return new Clicks(office).inMessage(person, message, element, chosen, picks);
    }

    public Outcome clicks(View view, String actionOrLabel) {
        Element element = view.element(actionOrLabel)
                .orElseThrow(() -> new IllegalArgumentException("nothing to click is called " + actionOrLabel));
        return picks(view, element, chosen(element, actionOrLabel), Picks.NONE);
    }

    public Outcome picks(View view, Element element, List<String> chosen, Picks picks) {
        return new Clicks(office).inView(person, view, element, chosen, picks);
    }

    public Outcome submits(View modal, Picks picks) {
        return new Modals(office).submit(person, modal, picks);
    }

    public void closes(View modal) {
        new Modals(office).close(person, modal, false);
    }

    public void opensHome() {
        new Posts(office).openHome(person, "home");
    }

    public void opensMessages() {
        new Posts(office).openHome(person, "messages");
    }

    private static List<String> chosen(Element element, String label) {
        return element.option(label)
                .map(option -> List.of(option.path("value").asText()))
                .orElseGet(List::of);
    }
}
