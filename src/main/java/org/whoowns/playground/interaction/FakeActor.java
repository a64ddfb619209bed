package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

    /// Clicks a button by action id or label, or picks a menu option by value or label.
    public ActionResult clicks(FakeMessage message, String actionOrLabel) {
        Element element = require(message.layout(), actionOrLabel);
        return picks(message, element, values(element, actionOrLabel), InputState.NONE);
    }

    public ActionResult picks(FakeMessage message, Element element, List<String> values, InputState input) {
        return new BlockClicks(context).inMessage(user, message, element, values, input);
    }

    public ActionResult clicks(FakeView view, String actionOrLabel) {
        Element element = require(view.layout(), actionOrLabel);
        return picks(view, element, values(element, actionOrLabel), InputState.NONE);
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

    private static Element require(List<JsonNode> layout, String actionOrLabel) {
        return Element.find(layout, actionOrLabel)
                .orElseThrow(() -> new IllegalArgumentException("no such element: " + actionOrLabel));
    }

    private static List<String> values(Element element, String label) {
        return element.option(label)
                .map(option -> List.of(option.path("value").asText()))
                .orElseGet(List::of);
    }
}
