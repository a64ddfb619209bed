package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.BlockKitRules;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.ConversationStore;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.MessageContent;
import org.whoowns.playground.workspace.MessageJson;
import org.whoowns.playground.workspace.MessagePlacement;

/// The `chat.*` methods.
final class ChatMethods {
    private final FakeWorkspace workspace;
    private final ConversationStore conversations;
    private final MessageJson messageJson;

    ChatMethods(FakeWorkspace workspace) {
        this.workspace = workspace;
        conversations = workspace.conversations();
        messageJson = new MessageJson(workspace.organisation());
    }

    ObjectNode postMessage(ApiCall call) {
        FakeConversation where = joined(call);
        MessagePlacement placement = placement(call, where);
        return posted(conversations.post(where, workspace.app().id(), content(call, where, placement), placement));
    }

    ObjectNode postEphemeral(ApiCall call) {
        FakeConversation where = joined(call);
        FakeUser reader = workspace
                .organisation()
                .find(call.required("user"))
                .orElseThrow(() -> new SlackError("user_not_in_channel"));
        MessagePlacement placement = placement(call, where).onlyFor(reader.id());
        FakeMessage message =
                conversations.post(where, workspace.app().id(), content(call, where, placement), placement);
        return SlackJson.object().put("message_ts", message.ts());
    }

    ObjectNode update(ApiCall call) {
        FakeMessage message = own(call, "cant_update_message");
        FakeConversation where = workspace.conversation(message.channel());
        MessageContent content = content(call, where, message.placement());
        return conversations
                .replace(message, content)
                .map(this::posted)
                .orElseThrow(() -> new SlackError("message_not_found"))
                .put("text", content.text());
    }

    ObjectNode delete(ApiCall call) {
        FakeMessage message = own(call, "cant_delete_message");
        conversations.remove(message);
        return SlackJson.object().put("channel", message.channel()).put("ts", message.ts());
    }

    private MessageContent content(ApiCall call, FakeConversation where, MessagePlacement placement) {
        try {
            String text = call.text("text");
            List<JsonNode> blocks = call.blocks();
            BlockKitRules.message(text, blocks);
            return new MessageContent(text, workspace.ids().complete(blocks));
        } catch (SlackError slackError) {
            conversations.notice(where, slackError.error(), ErrorText.refusal("this message", slackError), placement);
            throw slackError;
        }
    }

    private FakeConversation joined(ApiCall call) {
        FakeConversation where = channel(call.required("channel"));
        if (!conversations.hasApp(where)) {
            throw new SlackError("not_in_channel");
        }
        return where;
    }

    /// A channel's id or name, or a person's id: then their direct messages.
    private FakeConversation channel(String given) {
        return conversations
                .find(given)
                .or(() -> workspace.organisation().people().stream()
                        .filter(user -> user.id().equals(given))
                        .map(conversations::direct)
                        .findFirst())
                .orElseThrow(() -> new SlackError("channel_not_found"));
    }

    private MessagePlacement placement(ApiCall call, FakeConversation where) {
        @Nullable String thread = call.optional("thread_ts");
        if (thread != null && conversations.find(where.id(), thread).isEmpty()) {
            throw new SlackError("thread_not_found");
        }
        return MessagePlacement.inThread(thread);
    }

    private FakeMessage own(ApiCall call, String notOwn) {
        FakeMessage message = conversations
                .find(channel(call.required("channel")).id(), call.required("ts"))
                .filter(found -> !found.isEphemeral())
                .orElseThrow(() -> new SlackError("message_not_found"));
        if (!message.author().equals(workspace.app().id())) {
            throw new SlackError(notOwn);
        }
        return message;
    }

    private ObjectNode posted(FakeMessage message) {
        ObjectNode json = SlackJson.object().put("channel", message.channel()).put("ts", message.ts());
        json.set("message", messageJson.message(message));
        return json;
    }
}
