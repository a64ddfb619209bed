package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;

/// A user for tests and the browser to act as: `slack.as("maya").in("checkout").command("/whoowns help")`.
public record FakeActor(ActorContext context, FakeUser user) {
    public ConversationActor in(String channel) {
        return in(context.workspace().conversation(channel));
    }

    public ConversationActor in(FakeConversation where) {
        return new ConversationActor(context, user, where, null);
    }

    public ConversationActor inDirectMessages() {
        return in(context.workspace().conversations().direct(user));
    }

    public FakeMessage directMessage(String text) {
        return inDirectMessages().says(text);
    }

    /// Clicks a button by action id or label, or picks a menu option by value or label; options that the app suggests
    /// are typed first.
    public ActionResult clicks(FakeMessage message, String actionOrLabel) {
        Picked picked = picked(message.layout(), actionOrLabel, menu -> types(message, menu, actionOrLabel));
        return picks(message, picked.element(), picked.values(), InputState.NONE);
    }

    /// What the app suggests for the words typed into a menu: `options` or `option_groups`.
    public ObjectNode types(FakeMessage message, Element menu, String words) {
        return new TypeAhead(context).inMessage(user, message, menu, words);
    }

    public ObjectNode types(FakeView view, Element menu, String words) {
        return new TypeAhead(context).inView(user, view, menu, words);
    }

    public ActionResult picks(FakeMessage message, Element element, List<String> values, InputState input) {
        return new BlockClicks(context).inMessage(user, message, element, values, input);
    }

    public ActionResult clicks(FakeView view, String actionOrLabel) {
        Picked picked = picked(view.layout(), actionOrLabel, menu -> types(view, menu, actionOrLabel));
        return picks(view, picked.element(), picked.values(), InputState.NONE);
    }

    public ActionResult picks(FakeView view, Element element, List<String> values, InputState input) {
        return new BlockClicks(context).inView(user, view, element, values, input);
    }

    public ActionResult submits(FakeView modal, InputState input) {
        return new Modals(context).submit(user, modal, input);
    }

    public void closes(FakeView modal) {
        new Modals(context).close(user, modal);
    }

    public void opensHome() {
        new MessagePosting(context).openHome(user);
    }

    private record Picked(Element element, List<String> values) {}

    private static Picked picked(
            List<JsonNode> layout, String actionOrLabel, Function<Element, ObjectNode> suggestions) {
        return Element.find(layout, actionOrLabel)
                .map(element -> new Picked(element, values(element, actionOrLabel)))
                .or(() -> Element.within(layout)
                        .filter(Element::isTypeahead)
                        .map(menu -> new Picked(
                                menu, values(new Element(menu.blockId(), suggestions.apply(menu)), actionOrLabel)))
                        .filter(picked -> !picked.values().isEmpty())
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no such element: " + actionOrLabel));
    }

    private static List<String> values(Element element, String label) {
        return element.option(label)
                .map(option -> List.of(option.path("value").asText()))
                .orElseGet(List::of);
    }
}
