package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whoowns.playground.blockkit.BlockKitRules;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.InteractionPayloads;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;

/// Requests for the options of menus, which the app suggests while the user types.
final class TypeAhead {
    private final ActorContext context;
    private final InteractionPayloads interactions;

    TypeAhead(ActorContext context) {
        this.context = context;
        interactions = new InteractionPayloads(context.workspace(), context.triggerIds(), context.window());
    }

    ObjectNode inMessage(FakeUser user, FakeMessage message, Element menu, String typed) {
        return options(interactions.suggestion(
                user, context.workspace().conversation(message.channel()), message, menu, typed));
    }

    ObjectNode inView(FakeUser user, FakeView view, Element menu, String typed) {
        return options(interactions.suggestion(user, view, menu, typed));
    }

    /// The app's answer; without options if it gave none.
    private ObjectNode options(ObjectNode payload) {
        AppResponse response = context.send(payload);
        ObjectNode answer = response instanceof AppResponse.Answered answered && response.isSuccess()
                ? SlackJson.read(answered.body())
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast)
                        .orElseGet(SlackJson::object)
                : SlackJson.object();
        if (answer.isEmpty()) {
            answer.putArray("options");
        }
        BlockKitRules.checkSuggestions(answer);
        return answer;
    }
}
