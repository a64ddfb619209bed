package org.whoowns.playground.acting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.whoowns.playground.blocks.Element;
import org.whoowns.playground.delivery.Interactions;
import org.whoowns.playground.delivery.Receipt;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.webapi.Explained;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.Placement;
import org.whoowns.playground.workspace.View;
import org.whoowns.playground.workspace.Workspace;

/// Clicks on buttons and choices in menus, in messages and in views.
final class Clicks {
    private final Office office;
    private final Workspace workspace;
    private final Interactions interactions;

    Clicks(Office office) {
        this.office = office;
        workspace = office.workspace();
        interactions = new Interactions(workspace, office.triggers());
    }

    Outcome inMessage(Person person, Message message, Element element, List<String> chosen, Picks picks) {
        Conversation where = workspace.conversation(message.channel());
        ObjectNode payload =
                interactions.click(person, where, message, action(element, chosen), picks.values(message.layout()));
        payload.put("response_url", office.responseUrls().issue(where, person, message));
        return seen(person, where, office.deliver(payload), message.placement());
    }

    Outcome inView(Person person, View view, Element element, List<String> chosen, Picks picks) {
        ObjectNode payload = interactions.click(person, view, action(element, chosen), picks.values(view.layout()));
        return seen(person, workspace.conversations().direct(person), office.deliver(payload), Placement.OPEN);
    }

    private Outcome seen(Person person, Conversation where, Receipt receipt, Placement placement) {
        if (receipt.isFine()) {
            return Outcome.of(receipt, List.of());
        }
        String sentence = workspace.app().name() + " did not take the click: `" + receipt.trouble() + "`\n"
                + Explained.failure(receipt);
        return Outcome.of(
                receipt,
                List.of(workspace
                        .conversations()
                        .notice(where, receipt.trouble(), sentence, placement.onlyFor(person.id()))));
    }

    private ObjectNode action(Element element, List<String> chosen) {
        ObjectNode action = element.type().equals("button") ? element.json().deepCopy() : Picks.state(element, chosen);
        action.put("action_id", element.actionId())
                .put("block_id", element.blockId())
                .put("type", element.type())
                .put("action_ts", workspace.stamp());
        action.remove("accessibility_label");
        action.remove("confirm");
        return action;
    }
}
