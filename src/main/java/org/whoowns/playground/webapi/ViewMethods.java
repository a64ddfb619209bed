package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
        ObjectNode body = validView(call, user, false);
        return response(workspace.views().publish(user, body, call.optional("hash")));
    }

    ObjectNode open(ApiCall call) {
        TriggerIds.Origin origin = origin(call);
        FakeUser user = workspace.user(origin.userId());
        return response(workspace.views().open(user, origin.window(), validView(call, user, true)));
    }

    ObjectNode push(ApiCall call) {
        TriggerIds.Origin origin = origin(call);
        FakeUser user = workspace.user(origin.userId());
        return response(workspace.views().push(user, origin.window(), validView(call, user, true)));
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
        FakeUser user = workspace.user(view.userId());
        ObjectNode body = validView(call, user, view.type().equals("modal"));
        return response(workspace.views().update(view, body, call.optional("hash")));
    }

    private TriggerIds.Origin origin(ApiCall call) {
        return triggerIds.exchange(call.required("trigger_id"));
    }

    private ObjectNode validView(ApiCall call, FakeUser user, boolean modal) {
        try {
            return workspace.validView(call.view(), modal);
        } catch (SlackError slackError) {
            workspace
                    .conversations()
                    .notice(
                            workspace.conversations().direct(user),
                            slackError.error(),
                            ErrorText.rejection(modal ? "this dialog" : "this Home tab", slackError),
                            MessagePlacement.OPEN);
            throw slackError;
        }
    }

    private ObjectNode response(FakeView view) {
        ObjectNode json = SlackJson.object();
        json.set("view", messageJson.view(view, SlackJson.object()));
        return json;
    }
}
