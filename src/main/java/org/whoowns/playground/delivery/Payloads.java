package org.whoowns.playground.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.whoowns.playground.blocks.Ids;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.people.Organisation;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.Wire;
import org.whoowns.playground.workspace.Workspace;

/// Slack's payloads for commands and events, with the fields that Slack sends.
public final class Payloads {
    /// The deprecated verification token, which Slack still sends along.
    public static final String TOKEN = "notTheSigningSecretAtAll";

    private final Organisation organisation;
    private final Ids ids;
    private final Workspace workspace;

    public Payloads(Workspace workspace) {
        this.workspace = workspace;
        organisation = workspace.organisation();
        ids = workspace.ids();
    }

    public SequencedMap<String, String> command(Person person, Conversation where, String command, String text) {
        SequencedMap<String, String> form = new LinkedHashMap<>();
        form.put("token", TOKEN);
        form.put("team_id", organisation.id());
        form.put("team_domain", organisation.domain());
        form.put("channel_id", where.id());
        form.put("channel_name", where.name());
        form.put("user_id", person.id());
        form.put("user_name", person.handle());
        form.put("command", command);
        form.put("text", text);
        form.put("api_app_id", organisation.app().id());
        form.put("is_enterprise_install", "false");
        return form;
    }

    public ObjectNode mention(Message message) {
        return envelope(spoken(message).put("type", "app_mention"))
                .put(
                        "is_ext_shared_channel",
                        workspace.conversation(message.channel()).shared());
    }

    public ObjectNode directMessage(Message message) {
        return envelope(spoken(message).put("type", "message").put("channel_type", "im"));
    }

    public ObjectNode homeOpened(Person person, Conversation direct, String tab) {
        ObjectNode event = Json.object()
                .put("type", "app_home_opened")
                .put("user", person.id())
                .put("channel", direct.id())
                .put("tab", tab)
                .put("event_ts", workspace.stamp());
        if (tab.equals("home")) {
            Wire wire = new Wire(organisation);
            workspace.views().home(person).ifPresent(view -> event.set("view", wire.view(view, Json.object())));
        }
        return envelope(event);
    }

    /// Any event in the envelope that Slack puts around it.
    public ObjectNode envelope(ObjectNode event) {
        ObjectNode json = Json.object()
                .put("token", TOKEN)
                .put("team_id", organisation.id())
                .put("context_team_id", organisation.id())
                .putNull("context_enterprise_id")
                .put("api_app_id", organisation.app().id());
        json.set("event", event);
        json.put("type", "event_callback")
                .put("event_id", ids.next("Ev"))
                .put("event_time", workspace.clock().instant().getEpochSecond());
        json.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", organisation.id())
                .put("user_id", organisation.app().user().id())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return json.put("is_ext_shared_channel", false).put("event_context", "4-" + ids.letters(40));
    }

    private ObjectNode spoken(Message message) {
        return new Wire(organisation)
                .message(message)
                .put("client_msg_id", ids.letters(16))
                .put("channel", message.channel())
                .put("event_ts", message.ts());
    }
}
