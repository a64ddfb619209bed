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

/// Handler of clicks and menu choices in messages and views.
final class BlockClicks {
    private final ActorContext context;
    private final FakeWorkspace workspace;
    private final InteractionPayloads interactions;

    BlockClicks(ActorContext context) {
        this.context = context;
        workspace = context.workspace();
        interactions = new InteractionPayloads(workspace, context.triggerIds(), context.window());
    }

    ActionResult inMessage(FakeUser user, FakeMessage message, Element element, List<String> values, InputState input) {
        FakeConversation where = workspace.conversation(message.channel());
        ObjectNode payload =
                interactions.click(user, where, message, action(element, values), input.values(message.layout()));
        payload.put("response_url", context.responseUrls().issue(where, user, message));
        return result(user, where, context.send(payload), message.placement());
    }

    ActionResult inView(FakeUser user, FakeView view, Element element, List<String> values, InputState input) {
        ObjectNode payload = interactions.click(user, view, action(element, values), input.values(view.layout()));
        return result(user, workspace.conversations().direct(user), context.send(payload), MessagePlacement.OPEN);
    }

    private ActionResult result(
            FakeUser user, FakeConversation where, AppResponse response, MessagePlacement placement) {
        if (response.isSuccess()) {
            return ActionResult.of(response, List.of());
        }
        String sentence = workspace.app().name() + " did not take the click: `" + response.errorCode() + "`\n"
                + ErrorText.failure(response);
        FakeMessage notice =
                workspace.conversations().notice(where, response.errorCode(), sentence, placement.onlyFor(user));
        return ActionResult.of(response, List.of(notice));
    }

    private ObjectNode action(Element element, List<String> values) {
        ObjectNode action =
                element.type().equals("button") ? element.json().deepCopy() : InputState.state(element, values);
        action.put("action_id", element.actionId())
                .put("block_id", element.blockId())
                .put("type", element.type())
                .put("action_ts", workspace.nextTimestamp());
        action.remove("accessibility_label");
        action.remove("confirm");
        return action;
    }
}
