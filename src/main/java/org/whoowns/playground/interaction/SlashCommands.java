package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.EventPayloads;
import org.whoowns.playground.requests.OutgoingRequest;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.webapi.ErrorText;
import org.whoowns.playground.workspace.ConversationStore;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.MessageContent;
import org.whoowns.playground.workspace.MessagePlacement;

/// Handler of slash commands, which sends them to the app and shows its HTTP response.
final class SlashCommands {
    private static final Set<String> INVITE_COMMANDS = Set.of("/invite", "/add");

    private final ActorContext context;
    private final FakeWorkspace workspace;
    private final ConversationStore conversations;
    private final TypedText typedText;
    private final EventPayloads payloads;

    SlashCommands(ActorContext context) {
        this.context = context;
        workspace = context.workspace();
        conversations = workspace.conversations();
        typedText = new TypedText(workspace.organisation(), conversations);
        payloads = new EventPayloads(workspace);
    }

    /// @param thread time stamp of the thread that it was typed in; null outside threads
    ActionResult run(FakeUser user, FakeConversation where, String typed, @Nullable String thread) {
        String typedCommand = typed.strip().split("\\s+", 2)[0];
        String command = typedCommand.toLowerCase(Locale.ROOT);
        if (thread != null) {
            String sentence = typedCommand + " is not supported in threads. Sorry!";
            MessagePlacement placement = MessagePlacement.inThread(thread).onlyFor(user);
            return notice(new AppResponse.Unreached(), where, "not_in_threads", sentence, placement);
        }
        if (INVITE_COMMANDS.contains(command)) {
            return invite(user, where);
        }
        if (!workspace.organisation().app().commands().contains(command)) {
            String sentence = typedCommand + " is not a command here. Try "
                    + String.join(", ", workspace.organisation().app().commands()) + ".";
            return notice(new AppResponse.Unreached(), user, where, "unknown_command", sentence);
        }
        if (user.isExternal()) {
            String sentence = command + " is for the people of "
                    + workspace.organisation().name() + " only.";
            return notice(new AppResponse.Unreached(), user, where, "restricted_action", sentence);
        }
        String text = typed.strip().substring(command.length()).strip();
        SequencedMap<String, String> form = payloads.command(user, where, command, typedText.command(text));
        form.put("response_url", context.responseUrls().issue(where, user, null));
        form.put("trigger_id", context.triggerIds().issue(user.id(), context.window()));
        AppResponse response = context.sender().send(OutgoingRequest.form(form));
        if (response instanceof AppResponse.Answered answered && answered.status() == 200) {
            return show(user, where, typed, answered);
        }
        String sentence =
                command + " failed with the error `" + response.errorCode() + "`\n" + ErrorText.failure(response);
        return notice(response, user, where, response.errorCode(), sentence);
    }

    private ActionResult show(FakeUser user, FakeConversation where, String typed, AppResponse.Answered answered) {
        JsonNode json = answered.body().startsWith("{")
                ? SlackJson.read(answered.body()).orElseGet(SlackJson::object)
                : SlackJson.object().put("text", answered.body());
        boolean inChannel = json.path("response_type").asText().equals("in_channel");
        MessagePlacement placement = inChannel ? MessagePlacement.OPEN : MessagePlacement.ephemeral(user);
        if (inChannel) {
            conversations.post(where, user.id(), typedText.message(typed), MessagePlacement.OPEN);
        }
        String text = json.path("text").asText();
        List<JsonNode> blocks = json.path("blocks").valueStream().toList();
        if (text.isBlank() && blocks.isEmpty()) {
            return ActionResult.of(answered, List.of());
        }
        try {
            MessageContent content = workspace.validMessage(text, blocks);
            FakeMessage message = conversations.post(where, workspace.app().id(), content, placement);
            return ActionResult.of(answered, List.of(message));
        } catch (SlackError slackError) {
            String sentence = ErrorText.rejection("this answer", slackError);
            return notice(answered, user, where, slackError.error(), sentence);
        }
    }

    private ActionResult invite(FakeUser user, FakeConversation where) {
        conversations.invite(where);
        String sentence = workspace.app().name() + " is here now. Mention @"
                + workspace.app().name() + " with a question.";
        return notice(new AppResponse.Unreached(), user, where, "invited", sentence);
    }

    private ActionResult notice(
            AppResponse response, FakeUser user, FakeConversation where, String errorCode, String text) {
        return notice(response, where, errorCode, text, MessagePlacement.ephemeral(user));
    }

    private ActionResult notice(
            AppResponse response, FakeConversation where, String errorCode, String text, MessagePlacement placement) {
        FakeMessage notice = conversations.notice(where, errorCode, text, placement);
        return ActionResult.of(response, List.of(notice));
    }
}
