package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        FakeConversation where = joinedChannel(call);
        MessagePlacement placement = placement(call, where);
        return response(conversations.post(where, workspace.app().id(), content(call, where, placement), placement));
    }

    ObjectNode postEphemeral(ApiCall call) {
        FakeConversation where = joinedChannel(call);
        FakeUser reader = workspace
                .organisation()
                .find(call.required("user"))
                .orElseThrow(() -> new SlackError("user_not_in_channel"));
        MessagePlacement placement = placement(call, where).onlyFor(reader);
        FakeMessage message =
                conversations.post(where, workspace.app().id(), content(call, where, placement), placement);
        return SlackJson.object().put("message_ts", message.ts());
    }

    ObjectNode update(ApiCall call) {
        FakeMessage message = ownMessage(call, "cant_update_message");
        FakeConversation where = workspace.conversation(message.channel());
        MessageContent content = content(call, where, message.placement());
        return conversations
                .replace(message, content)
                .map(this::response)
                .orElseThrow(() -> new SlackError("message_not_found"))
                .put("text", content.text());
    }

    ObjectNode delete(ApiCall call) {
        FakeMessage message = ownMessage(call, "cant_delete_message");
        conversations.remove(message);
        return SlackJson.object().put("channel", message.channel()).put("ts", message.ts());
    }

    /// The messages of direct messages with the app, newest first, on one page.
    ObjectNode history(ApiCall call) {
        FakeConversation where = conversations
                .find(call.required("channel"))
                .filter(FakeConversation::isDirect)
                .orElseThrow(() -> new SlackError("channel_not_found"));
        String oldest = call.text("oldest");
        boolean withMetadata = List.of("1", "true").contains(call.text("include_all_metadata"));
        ArrayNode messages = SlackJson.object().arrayNode();
        conversations.messages(where).reversed().stream()
                .filter(message -> !message.isEphemeral() && !message.isNotice())
                .filter(message -> message.ts().compareTo(oldest) > 0)
                .map(message -> {
                    ObjectNode json = messageJson.message(message);
                    JsonNode metadata = message.content().metadata();
                    return withMetadata && metadata != null ? json.<ObjectNode>set("metadata", metadata) : json;
                })
                .forEach(messages::add);
        ObjectNode json = SlackJson.object();
        json.set("messages", messages);
        return json.put("has_more", false);
    }

    private MessageContent content(ApiCall call, FakeConversation where, MessagePlacement placement) {
        try {
            return workspace.validMessage(call.text("text"), call.blocks()).withMetadata(call.metadata());
        } catch (SlackError slackError) {
            conversations.notice(where, slackError.error(), ErrorText.rejection("this message", slackError), placement);
            throw slackError;
        }
    }

    private FakeConversation joinedChannel(ApiCall call) {
        FakeConversation where = channel(call.required("channel"));
        if (!conversations.hasApp(where)) {
            throw new SlackError("not_in_channel");
        }
        return where;
    }

    /// By channel id or name, or by user id for direct messages.
    private FakeConversation channel(String id) {
        return conversations
                .find(id)
                .or(() -> workspace.organisation().people().stream()
                        .filter(user -> user.id().equals(id))
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

    private FakeMessage ownMessage(ApiCall call, String error) {
        FakeMessage message = conversations
                .find(channel(call.required("channel")).id(), call.required("ts"))
                .filter(found -> !found.isEphemeral())
                .orElseThrow(() -> new SlackError("message_not_found"));
        if (!message.author().equals(workspace.app().id())) {
            throw new SlackError(error);
        }
        return message;
    }

    private ObjectNode response(FakeMessage message) {
        ObjectNode json = SlackJson.object().put("channel", message.channel()).put("ts", message.ts());
        json.set("message", messageJson.message(message));
        return json;
    }
}
