package org.whoowns.playground.acting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.blocks.KitRules;
import org.whoowns.playground.blocks.Refusal;
import org.whoowns.playground.delivery.Letter;
import org.whoowns.playground.delivery.Payloads;
import org.whoowns.playground.delivery.Receipt;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.webapi.Explained;
import org.whoowns.playground.workspace.Content;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Conversations;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.Placement;
import org.whoowns.playground.workspace.Workspace;

/// Slash commands: sent to the app, and its HTTP answer shown.
final class Commands {
    private static final Set<String> INVITING = Set.of("/invite", "/add");

    private final Office office;
    private final Workspace workspace;
    private final Conversations conversations;
    private final TypedText typedText;
    private final Payloads payloads;

    Commands(Office office) {
        this.office = office;
        workspace = office.workspace();
        conversations = workspace.conversations();
        typedText = new TypedText(workspace.organisation(), conversations);
        payloads = new Payloads(workspace);
    }

    Outcome run(Person person, Conversation where, String typed) {
        String[] parts = typed.strip().split("\\s+", 2);
        String command = parts[0];
        Placement hidden = Placement.OPEN.onlyFor(person.id());
        if (INVITING.contains(command)) {
            return invite(where, hidden);
        }
        if (!workspace.organisation().app().commands().contains(command)) {
            String sentence = command + " is not a command here. Try " + known() + ".";
            return notice(new Receipt.Unreached(), where, "unknown_command", sentence, hidden);
        }
        if (person.isExternal()) {
            String sentence = command + " is for the people of "
                    + workspace.organisation().name() + " only.";
            return notice(new Receipt.Unreached(), where, "restricted_action", sentence, hidden);
        }
        String text = typed.strip().substring(command.length()).strip();
        SequencedMap<String, String> form = payloads.command(person, where, command, typedText.command(text));
        form.put("response_url", office.responseUrls().issue(where, person, null));
        form.put("trigger_id", office.triggers().issue(person.id()));
        Receipt receipt = office.deliver(Letter.form(form));
        if (receipt instanceof Receipt.Answered answered && answered.status() == 200) {
            return shown(person, where, typed, answered);
        }
        String sentence = command + " failed with the error `" + receipt.trouble() + "`\n" + Explained.failure(receipt);
        return notice(receipt, where, receipt.trouble(), sentence, hidden);
    }

    private Outcome shown(Person person, Conversation where, String typed, Receipt.Answered answered) {
        JsonNode json = answered.body().startsWith("{")
                ? Json.read(answered.body()).orElseGet(Json::object)
                : Json.object().put("text", answered.body());
        boolean inChannel = json.path("response_type").asText().equals("in_channel");
        Placement placement = inChannel ? Placement.OPEN : Placement.OPEN.onlyFor(person.id());
        if (inChannel) {
            conversations.post(where, person.id(), typedText.message(typed), Placement.OPEN);
        }
        String text = json.path("text").asText();
        List<JsonNode> blocks = json.path("blocks").valueStream().toList();
        if (text.isBlank() && blocks.isEmpty()) {
            return Outcome.of(answered, List.of());
        }
        try {
            KitRules.message(text, blocks);
        } catch (Refusal refusal) {
            String sentence = Explained.refusal("this answer", refusal);
            return notice(answered, where, refusal.error(), sentence, Placement.OPEN.onlyFor(person.id()));
        }
        Content content = new Content(text, workspace.ids().complete(blocks));
        Message message = conversations.post(where, workspace.app().id(), content, placement);
        return Outcome.of(answered, List.of(message));
    }

    private Outcome invite(Conversation where, Placement placement) {
        conversations.invite(where);
        String sentence = workspace.app().name() + " is here now. Mention @"
                + workspace.app().name() + " with a question.";
        return notice(new Receipt.Unreached(), where, "invited", sentence, placement);
    }

    private Outcome notice(Receipt receipt, Conversation where, String trouble, String sentence, Placement placement) {
        return Outcome.of(receipt, List.of(conversations.notice(where, trouble, sentence, placement)));
    }

    private String known() {
        return String.join(", ", workspace.organisation().app().commands());
    }
}
