package org.whoowns.playground.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.whoowns.playground.blockkit.IdGenerator;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.MessageJson;

/// Payloads of slash commands and events.
public final class EventPayloads {
    /// The deprecated verification token, which Slack still sends.
    public static final String TOKEN = "notTheSigningSecretAtAll";

    private final FakeOrganisation organisation;
    private final IdGenerator ids;
    private final FakeWorkspace workspace;

    public EventPayloads(FakeWorkspace workspace) {
        this.workspace = workspace;
        organisation = workspace.organisation();
        ids = workspace.ids();
    }

    public SequencedMap<String, String> command(FakeUser user, FakeConversation where, String command, String text) {
        SequencedMap<String, String> form = new LinkedHashMap<>();
        form.put("token", TOKEN);
        form.put("team_id", organisation.id());
        form.put("team_domain", organisation.domain());
        form.put("channel_id", where.id());
        form.put("channel_name", where.name());
        form.put("user_id", user.id());
        form.put("user_name", user.handle());
        form.put("command", command);
        form.put("text", text);
        form.put("api_app_id", organisation.app().id());
        form.put("is_enterprise_install", "false");
        return form;
    }

    public ObjectNode mention(FakeMessage message) {
        return envelope(messageEvent(message).put("type", "app_mention"))
                .put(
                        "is_ext_shared_channel",
                        workspace.conversation(message.channel()).shared());
    }

    public ObjectNode directMessage(FakeMessage message) {
        return envelope(messageEvent(message).put("type", "message").put("channel_type", "im"));
    }

    public ObjectNode homeOpened(FakeUser user, FakeConversation direct) {
        ObjectNode event = SlackJson.object()
                .put("type", "app_home_opened")
                .put("user", user.id())
                .put("channel", direct.id())
                .put("tab", "home")
                .put("event_ts", workspace.nextTimestamp());
        MessageJson json = new MessageJson(organisation);
        workspace.views().home(user).ifPresent(view -> event.set("view", json.view(view, SlackJson.object())));
        return envelope(event);
    }

    /// The `event_callback` envelope around an event.
    public ObjectNode envelope(ObjectNode event) {
        ObjectNode json = SlackJson.object()
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

    private ObjectNode messageEvent(FakeMessage message) {
        return new MessageJson(organisation)
                .message(message)
                .put("client_msg_id", ids.letters(16))
                .put("channel", message.channel())
                .put("event_ts", message.ts());
    }
}
