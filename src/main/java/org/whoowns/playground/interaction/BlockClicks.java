package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.InteractionPayloads;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.webapi.ErrorText;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.MessagePlacement;

/// Clicks on buttons and choices in menus, in messages and in views.
final class BlockClicks {
    private final ActorContext context;
    private final FakeWorkspace workspace;
    private final InteractionPayloads interactions;

    BlockClicks(ActorContext context) {
        this.context = context;
        workspace = context.workspace();
        interactions = new InteractionPayloads(workspace, context.triggerIds());
    }

    ActionResult inMessage(FakeUser user, FakeMessage message, Element element, List<String> chosen, InputState input) {
        FakeConversation where = workspace.conversation(message.channel());
        ObjectNode payload =
                interactions.click(user, where, message, action(element, chosen), input.values(message.layout()));
        payload.put("response_url", context.responseUrls().issue(where, user, message));
        return seen(user, where, context.deliver(payload), message.placement());
    }

    ActionResult inView(FakeUser user, FakeView view, Element element, List<String> chosen, InputState input) {
        ObjectNode payload = interactions.click(user, view, action(element, chosen), input.values(view.layout()));
        return seen(user, workspace.conversations().direct(user), context.deliver(payload), MessagePlacement.OPEN);
    }

    private ActionResult seen(FakeUser user, FakeConversation where, AppResponse response, MessagePlacement placement) {
        if (response.isFine()) {
            return ActionResult.of(response, List.of());
        }
        String sentence = workspace.app().name() + " did not take the click: `" + response.trouble() + "`\n"
                + ErrorText.failure(response);
        return ActionResult.of(
                response,
                List.of(workspace
                        .conversations()
                        .notice(where, response.trouble(), sentence, placement.onlyFor(user.id()))));
    }

    private ObjectNode action(Element element, List<String> chosen) {
        ObjectNode action =
                element.type().equals("button") ? element.json().deepCopy() : InputState.state(element, chosen);
        action.put("action_id", element.actionId())
                .put("block_id", element.blockId())
                .put("type", element.type())
                .put("action_ts", workspace.stamp());
        action.remove("accessibility_label");
        action.remove("confirm");
        return action;
    }
}
