package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whoowns.playground.blockkit.BlockKitRules;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.requests.TriggerIds;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.MessageJson;
import org.whoowns.playground.workspace.MessagePlacement;

/// The `views.*` methods.
final class ViewMethods {
    private final FakeWorkspace workspace;
    private final TriggerIds triggerIds;
    private final MessageJson messageJson;

    ViewMethods(FakeWorkspace workspace, TriggerIds triggerIds) {
        this.workspace = workspace;
        this.triggerIds = triggerIds;
        messageJson = new MessageJson(workspace.organisation());
    }

    ObjectNode publish(ApiCall call) {
        FakeUser user = workspace
                .organisation()
                .find(call.required("user_id"))
                .orElseThrow(() -> new SlackError("user_not_found"));
        ObjectNode body = checked(call, user, false);
        return shown(workspace.views().publish(user, body, call.optional("hash")));
    }

    ObjectNode open(ApiCall call) {
        FakeUser user = trusted(call);
        return shown(workspace.views().open(user, checked(call, user, true)));
    }

    ObjectNode push(ApiCall call) {
        FakeUser user = trusted(call);
        return shown(workspace.views().push(user, checked(call, user, true)));
    }

    ObjectNode update(ApiCall call) {
        String id = call.text("view_id");
        String external = call.text("external_id");
        if (id.isEmpty() == external.isEmpty()) {
            throw new SlackError("invalid_arguments");
        }
        FakeView view = workspace
                .views()
                .find(open -> id.isEmpty()
                        ? open.externalId().equals(external)
                        : open.id().equals(id))
                .orElseThrow(() -> new SlackError("not_found"));
        FakeUser user = workspace.person(view.person());
        ObjectNode body = checked(call, user, view.type().equals("modal"));
        return shown(workspace.views().update(view, body, call.optional("hash")));
    }

    private FakeUser trusted(ApiCall call) {
        return workspace.person(triggerIds.exchange(call.required("trigger_id")));
    }

    private ObjectNode checked(ApiCall call, FakeUser user, boolean modal) {
        ObjectNode view = call.view();
        try {
            BlockKitRules.view(view, modal);
        } catch (SlackError slackError) {
            workspace
                    .conversations()
                    .notice(
                            workspace.conversations().direct(user),
                            slackError.error(),
                            ErrorText.refusal(modal ? "this dialog" : "this Home tab", slackError),
                            MessagePlacement.OPEN);
            throw slackError;
        }
        ArrayNode blocks = SlackJson.array(
                workspace.ids().complete(view.path("blocks").valueStream().toList()));
        view.set("blocks", blocks);
        return view;
    }

    private ObjectNode shown(FakeView view) {
        ObjectNode json = SlackJson.object();
        json.set("view", messageJson.view(view, SlackJson.object()));
        return json;
    }
}
