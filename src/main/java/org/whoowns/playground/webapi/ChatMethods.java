package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.blocks.KitRules;
import org.whoowns.playground.blocks.Refusal;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Content;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Conversations;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.Placement;
import org.whoowns.playground.workspace.Wire;
import org.whoowns.playground.workspace.Workspace;

/// The `chat.*` methods.
final class ChatMethods {
    private final Workspace workspace;
    private final Conversations conversations;
    private final Wire wire;

    ChatMethods(Workspace workspace) {
        this.workspace = workspace;
        conversations = workspace.conversations();
        wire = new Wire(workspace.organisation());
    }

    ObjectNode postMessage(Call call) {
        Conversation where = joined(call);
        Placement placement = placement(call, where);
        return posted(conversations.post(where, workspace.app().id(), content(call, where, placement), placement));
    }

    ObjectNode postEphemeral(Call call) {
        Conversation where = joined(call);
        Person reader = workspace
                .organisation()
                .find(call.required("user"))
                .orElseThrow(() -> new Refusal("user_not_in_channel"));
        Placement placement = placement(call, where).onlyFor(reader.id());
        Message message = conversations.post(where, workspace.app().id(), content(call, where, placement), placement);
        return Json.object().put("message_ts", message.ts());
    }

    ObjectNode update(Call call) {
        Message message = own(call, "cant_update_message");
        Conversation where = workspace.conversation(message.channel());
        Content content = content(call, where, message.placement());
        return conversations
                .replace(message, content)
                .map(this::posted)
                .orElseThrow(() -> new Refusal("message_not_found"))
                .put("text", content.text());
    }

    ObjectNode delete(Call call) {
        Message message = own(call, "cant_delete_message");
        conversations.remove(message);
        return Json.object().put("channel", message.channel()).put("ts", message.ts());
    }

    private Content content(Call call, Conversation where, Placement placement) {
        try {
            String text = call.text("text");
            List<JsonNode> blocks = call.blocks();
            KitRules.message(text, blocks);
            return new Content(text, workspace.ids().complete(blocks));
        } catch (Refusal refusal) {
            conversations.notice(where, refusal.error(), Explained.refusal("this message", refusal), placement);
            throw refusal;
        }
    }

    private Conversation joined(Call call) {
        Conversation where = channel(call.required("channel"));
        if (!conversations.hasApp(where)) {
            throw new Refusal("not_in_channel");
        }
        return where;
    }

    /// A channel's id or name, or a person's id: then their direct messages.
    private Conversation channel(String given) {
        return conversations
                .find(given)
                .or(() -> workspace.organisation().people().stream()
                        .filter(person -> person.id().equals(given))
                        .map(conversations::direct)
                        .findFirst())
                .orElseThrow(() -> new Refusal("channel_not_found"));
    }

    private Placement placement(Call call, Conversation where) {
        @Nullable String thread = call.optional("thread_ts");
        if (thread != null && conversations.find(where.id(), thread).isEmpty()) {
            throw new Refusal("thread_not_found");
        }
        return Placement.inThread(thread);
    }

    private Message own(Call call, String notOwn) {
        Message message = conversations
                .find(channel(call.required("channel")).id(), call.required("ts"))
                .filter(found -> !found.isEphemeral())
                .orElseThrow(() -> new Refusal("message_not_found"));
        if (!message.author().equals(workspace.app().id())) {
            throw new Refusal(notOwn);
        }
        return message;
    }

    private ObjectNode posted(Message message) {
        ObjectNode json = Json.object().put("channel", message.channel()).put("ts", message.ts());
        json.set("message", wire.message(message));
        return json;
    }
}
