package org.whoowns.playground.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.people.Organisation;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.View;
import org.whoowns.playground.workspace.Wire;
import org.whoowns.playground.workspace.Workspace;

/// Slack's payloads for clicks and for modals that were submitted or closed.
public final class Interactions {
    private final Organisation organisation;
    private final Wire wire;
    private final Triggers triggers;

    public Interactions(Workspace workspace, Triggers triggers) {
        organisation = workspace.organisation();
        wire = new Wire(organisation);
        this.triggers = triggers;
    }

    public ObjectNode click(Person person, Conversation where, Message message, ObjectNode action, ObjectNode values) {
        ObjectNode json = interaction("block_actions", person).put("trigger_id", triggers.issue(person.id()));
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
            json.set("message", wire.message(message));
        }
        return acted(json, action, values);
    }

    public ObjectNode click(Person person, View view, ObjectNode action, ObjectNode values) {
        ObjectNode json = interaction("block_actions", person).put("trigger_id", triggers.issue(person.id()));
        json.putObject("container").put("type", "view").put("view_id", view.id());
        json.set("view", wire.view(view, values));
        return acted(json, action, values);
    }

    public ObjectNode submission(Person person, View view, ObjectNode values) {
        ObjectNode json = interaction("view_submission", person).put("trigger_id", triggers.issue(person.id()));
        json.set("view", wire.view(view, values));
        json.putArray("response_urls");
        return json;
    }

    public ObjectNode closed(Person person, View view, boolean cleared) {
        ObjectNode json = interaction("view_closed", person).put("is_cleared", cleared);
        json.set("view", wire.view(view, Json.object()));
        return json;
    }

    private ObjectNode interaction(String type, Person person) {
        ObjectNode json = Json.object().put("type", type);
        json.putObject("user")
                .put("id", person.id())
                .put("username", person.handle())
                .put("name", person.handle())
                .put("team_id", organisation.teamOf(person));
        json.put("api_app_id", organisation.app().id()).put("token", Payloads.TOKEN);
        json.putObject("team").put("id", organisation.id()).put("domain", organisation.domain());
        return json.putNull("enterprise").put("is_enterprise_install", false);
    }

    private static ObjectNode acted(ObjectNode json, ObjectNode action, ObjectNode values) {
        json.putObject("state").set("values", values);
        json.putArray("actions").add(action);
        return json;
    }
}
