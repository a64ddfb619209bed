package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.users.FakeOrganisation;

/// Serializer of messages and views to Slack's JSON.
public record MessageJson(FakeOrganisation organisation) {
    public ObjectNode message(FakeMessage message) {
        ObjectNode json = SlackJson.object();
        FakeOrganisation.App app = organisation.app();
        json.put("user", message.author()).put("type", "message").put("ts", message.ts());
        if (message.author().equals(app.user().id())) {
            json.put("bot_id", app.botId()).put("app_id", app.id());
            json.set("bot_profile", botProfile());
        }
        json.put("text", message.text()).put("team", team(message));
        String thread = message.thread();
        if (thread != null) {
            json.put("thread_ts", thread);
        }
        if (!message.layout().isEmpty()) {
            json.set("blocks", SlackJson.array(message.layout()));
        }
        return json;
    }

    private String team(FakeMessage message) {
        return organisation.find(message.author()).map(organisation::teamOf).orElse(organisation.id());
    }

    public ObjectNode view(FakeView view, ObjectNode values) {
        ObjectNode json = view.body().deepCopy();
        json.put("id", view.id()).put("team_id", organisation.id());
        json.putObject("state").set("values", values);
        json.put("hash", view.hash())
                .put("private_metadata", json.path("private_metadata").asText())
                .put("callback_id", view.callbackId())
                .put("external_id", view.externalId())
                .put("clear_on_close", view.flag("clear_on_close"))
                .put("notify_on_close", view.flag("notify_on_close"))
                .put("previous_view_id", view.previous())
                .put("root_view_id", view.root())
                .put("app_id", organisation.app().id())
                .put("app_installed_team_id", organisation.id())
                .put("bot_id", organisation.app().botId());
        for (String optional : new String[] {"title", "close", "submit"}) {
            if (!json.has(optional)) {
                json.putNull(optional);
            }
        }
        return json;
    }

    private ObjectNode botProfile() {
        FakeOrganisation.App app = organisation.app();
        return SlackJson.object()
                .put("id", app.botId())
                .put("app_id", app.id())
                .put("name", app.user().name())
                .put("deleted", false)
                .put("team_id", organisation.id());
    }
}
