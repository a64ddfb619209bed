package org.whoowns.playground.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.MessageJson;

/// Payloads of `block_actions`, `block_suggestion`, `view_submission` and `view_closed`.
public final class InteractionPayloads {
    private final FakeOrganisation organisation;
    private final MessageJson messageJson;
    private final TriggerIds triggerIds;
    private final String window;

    public InteractionPayloads(FakeWorkspace workspace, TriggerIds triggerIds, String window) {
        organisation = workspace.organisation();
        messageJson = new MessageJson(organisation);
        this.triggerIds = triggerIds;
        this.window = window;
    }

    public ObjectNode click(
            FakeUser user, FakeConversation where, FakeMessage message, ObjectNode action, ObjectNode values) {
        ObjectNode json = interaction("block_actions", user).put("trigger_id", triggerIds.issue(user.id(), window));
        return withAction(in(json, where, message), action, values);
    }

    public ObjectNode click(FakeUser user, FakeView view, ObjectNode action, ObjectNode values) {
        ObjectNode json = interaction("block_actions", user).put("trigger_id", triggerIds.issue(user.id(), window));
        return withAction(in(json, view, values), action, values);
    }

    /// Asks for the options of a menu.
    ///
    /// @param typed so far
    public ObjectNode suggestion(
            FakeUser user, FakeConversation where, FakeMessage message, Element menu, String typed) {
        return withTyped(in(interaction("block_suggestion", user), where, message), menu, typed);
    }

    public ObjectNode suggestion(FakeUser user, FakeView view, Element menu, String typed) {
        return withTyped(in(interaction("block_suggestion", user), view, SlackJson.object()), menu, typed);
    }

    private static ObjectNode withTyped(ObjectNode json, Element menu, String typed) {
        return json.put("action_id", menu.actionId())
                .put("block_id", menu.blockId())
                .put("value", typed);
    }

    private ObjectNode in(ObjectNode json, FakeConversation where, FakeMessage message) {
        ObjectNode container = json.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", where.id())
                .put("is_ephemeral", message.isEphemeral());
        String thread = message.thread();
        if (thread != null) {
            container.put("thread_ts", thread);
        }
        json.putObject("channel").put("id", where.id()).put("name", where.name());
        if (!message.isEphemeral()) {
            json.set("message", messageJson.message(message));
        }
        return json;
    }

    private ObjectNode in(ObjectNode json, FakeView view, ObjectNode values) {
        json.putObject("container").put("type", "view").put("view_id", view.id());
        json.set("view", messageJson.view(view, values));
        return json;
    }

    public ObjectNode submission(FakeUser user, FakeView view, ObjectNode values) {
        ObjectNode json = interaction("view_submission", user).put("trigger_id", triggerIds.issue(user.id(), window));
        json.set("view", messageJson.view(view, values));
        json.putArray("response_urls");
        return json;
    }

    public ObjectNode closed(FakeUser user, FakeView view) {
        ObjectNode json = interaction("view_closed", user).put("is_cleared", false);
        json.set("view", messageJson.view(view, SlackJson.object()));
        return json;
    }

    private ObjectNode interaction(String type, FakeUser user) {
        ObjectNode json = SlackJson.object().put("type", type);
        json.putObject("user")
                .put("id", user.id())
                .put("username", user.handle())
                .put("name", user.handle())
                .put("team_id", organisation.teamOf(user));
        json.put("api_app_id", organisation.app().id()).put("token", EventPayloads.TOKEN);
        json.putObject("team").put("id", organisation.id()).put("domain", organisation.domain());
        return json.putNull("enterprise").put("is_enterprise_install", false);
    }

    private static ObjectNode withAction(ObjectNode json, ObjectNode action, ObjectNode values) {
        json.putObject("state").set("values", values);
        json.putArray("actions").add(action);
        return json;
    }
}
