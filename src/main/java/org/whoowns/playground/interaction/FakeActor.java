package org.whoowns.playground.interaction;

import java.util.List;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;

/// A person at the keyboard: `slack.as("maya").in("checkout").command("/whoowns who decides?")`.
public final class FakeActor {
    private final ActorContext context;
    private final FakeUser user;

    public FakeActor(ActorContext context, FakeUser user) {
        this.context = context;
        this.user = user;
    }

    public FakeUser person() {
        return user;
    }

    public ConversationActor in(String channel) {
        return in(context.workspace().conversation(channel));
    }

    public ConversationActor in(FakeConversation where) {
        return new ConversationActor(context, user, where);
    }

    /// Where this person and the app talk alone.
    public ConversationActor inDirectMessages() {
        return in(context.workspace().conversations().direct(user));
    }

    public FakeMessage directMessage(String text) {
        return inDirectMessages().says(text);
    }

    /// Clicks a button, named by action id or label, or picks an option of a menu by its text.
    public ActionResult clicks(FakeMessage message, String actionOrLabel) {
        Element element = message.element(actionOrLabel)
                .orElseThrow(() -> new IllegalArgumentException("nothing to click is called " + actionOrLabel));
        return picks(message, element, chosen(element, actionOrLabel), InputState.NONE);
    }

    public ActionResult picks(FakeMessage message, Element element, List<String> chosen, InputState input) {
        return new BlockClicks(context).inMessage(user, message, element, chosen, input);
    }

    public ActionResult clicks(FakeView view, String actionOrLabel) {
        Element element = view.element(actionOrLabel)
                .orElseThrow(() -> new IllegalArgumentException("nothing to click is called " + actionOrLabel));
        return picks(view, element, chosen(element, actionOrLabel), InputState.NONE);
    }

    public ActionResult picks(FakeView view, Element element, List<String> chosen, InputState input) {
        return new BlockClicks(context).inView(user, view, element, chosen, input);
    }

    public ActionResult submits(FakeView modal, InputState input) {
        return new Modals(context).submit(user, modal, input);
    }

    public void closes(FakeView modal) {
        new Modals(context).close(user, modal, false);
    }

    public void opensHome() {
        new MessagePosting(context).openHome(user, "home");
    }

    public void opensMessages() {
        new MessagePosting(context).openHome(user, "messages");
    }

    private static List<String> chosen(Element element, String label) {
        return element.option(label)
                .map(option -> List.of(option.path("value").asText()))
                .orElseGet(List::of);
    }
}
