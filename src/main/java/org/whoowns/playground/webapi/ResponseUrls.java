package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.BlockKitRules;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.ConversationStore;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.MessageContent;
import org.whoowns.playground.workspace.MessagePlacement;

/// The response URLs given out: each takes five posts within thirty minutes. Thread-safe.
public final class ResponseUrls {
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int KEPT = 1000;

    private final FakeWorkspace workspace;
    private final String base;
    private final FailureInjection failures;
    private final SequencedMap<String, Ticket> given = new LinkedHashMap<>();

    public ResponseUrls(FakeWorkspace workspace, String base, FailureInjection failures) {
        this.workspace = workspace;
        this.base = base;
        this.failures = failures;
    }

    private record Ticket(
            FakeConversation where, FakeUser user, @Nullable FakeMessage original, Instant at, int used) {}

    /// @param original the message that was clicked on, if it was a click
    public synchronized String issue(FakeConversation where, FakeUser user, @Nullable FakeMessage original) {
        String id = workspace.ids().letters(24);
        given.put(id, new Ticket(where, user, original, workspace.clock().instant(), 0));
        if (given.size() > KEPT) {
            given.pollFirstEntry();
        }
        return base + "/response/" + id;
    }

    public ApiResponse use(String id, ObjectNode body) {
        return failures.of(FailureInjection.RESPONSE_URL).orElseGet(() -> answer(id, body));
    }

    private ApiResponse answer(String id, ObjectNode body) {
        Ticket ticket;
        try {
            ticket = punched(id);
        } catch (SlackError slackError) {
            return ApiResponse.refused(404, slackError);
        }
        try {
            respond(ticket, new ApiCall(FailureInjection.RESPONSE_URL, body));
            return ApiResponse.plain(200, "ok");
        } catch (SlackError slackError) {
            workspace
                    .conversations()
                    .notice(
                            ticket.where(),
                            slackError.error(),
                            ErrorText.refusal("this answer", slackError),
                            MessagePlacement.OPEN.onlyFor(ticket.user().id()));
            return ApiResponse.refused(400, slackError);
        }
    }

    private synchronized Ticket punched(String id) {
        Ticket ticket = given.get(id);
        if (ticket == null || ticket.at().plus(LIFE).isBefore(workspace.clock().instant())) {
            throw new SlackError("expired_url");
        }
        if (ticket.used() >= USES) {
            throw new SlackError("used_url");
        }
        given.put(id, new Ticket(ticket.where(), ticket.user(), ticket.original(), ticket.at(), ticket.used() + 1));
        return ticket;
    }

    private void respond(Ticket ticket, ApiCall call) {
        ConversationStore conversations = workspace.conversations();
        Optional<FakeMessage> original = Optional.ofNullable(ticket.original());
        if (call.flag("delete_original")) {
            original.ifPresent(conversations::remove);
            return;
        }
        BlockKitRules.message(call.text("text"), call.blocks());
        MessageContent content =
                new MessageContent(call.text("text"), workspace.ids().complete(call.blocks()));
        if (original.isPresent() && replaces(call)) {
            conversations.replace(original.get(), content);
        } else {
            MessagePlacement open = MessagePlacement.inThread(call.optional("thread_ts"));
            boolean inChannel = call.text("response_type").equals("in_channel");
            conversations.post(
                    ticket.where(),
                    workspace.app().id(),
                    content,
                    inChannel ? open : open.onlyFor(ticket.user().id()));
        }
    }

    /// A click is answered in place unless the app says otherwise; what only one person sees stays that way.
    private static boolean replaces(ApiCall call) {
        return !call.has("replace_original") || call.flag("replace_original");
    }
}
