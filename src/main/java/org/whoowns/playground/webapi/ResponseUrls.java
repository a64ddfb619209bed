package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.ConversationStore;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.MessageContent;
import org.whoowns.playground.workspace.MessagePlacement;

/// Issuer of response URLs, each valid for five posts within thirty minutes. Thread-safe.
public final class ResponseUrls {
    private static final int MAX_USES = 5;
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int MAX_URLS = 1000;

    private final FakeWorkspace workspace;
    private final String base;
    private final FailureInjection failures;
    private final SequencedMap<String, Ticket> issued = new LinkedHashMap<>();

    public ResponseUrls(FakeWorkspace workspace, String base, FailureInjection failures) {
        this.workspace = workspace;
        this.base = base;
        this.failures = failures;
    }

    private record Ticket(
            FakeConversation where, FakeUser user, @Nullable FakeMessage original, Instant at, int used) {}

    /// @param original the clicked message; null for a command
    public synchronized String issue(FakeConversation where, FakeUser user, @Nullable FakeMessage original) {
        String id = workspace.ids().letters(24);
        issued.put(id, new Ticket(where, user, original, workspace.clock().instant(), 0));
        if (issued.size() > MAX_URLS) {
            issued.pollFirstEntry();
        }
        return base + "/response/" + id;
    }

    public ApiResponse use(String id, ObjectNode body) {
        return failures.responseTo(FailureInjection.RESPONSE_URL).orElseGet(() -> answer(id, body));
    }

    private ApiResponse answer(String id, ObjectNode body) {
        Ticket ticket;
        try {
            ticket = redeem(id);
        } catch (SlackError slackError) {
            return ApiResponse.error(404, slackError);
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
                            ErrorText.rejection("this answer", slackError),
                            MessagePlacement.ephemeral(ticket.user()));
            return ApiResponse.error(400, slackError);
        }
    }

    private synchronized Ticket redeem(String id) {
        Ticket ticket = issued.get(id);
        if (ticket == null
                || ticket.at().plus(LIFETIME).isBefore(workspace.clock().instant())) {
            throw new SlackError("expired_url");
        }
        if (ticket.used() >= MAX_USES) {
            throw new SlackError("used_url");
        }
        issued.put(id, new Ticket(ticket.where(), ticket.user(), ticket.original(), ticket.at(), ticket.used() + 1));
        return ticket;
    }

    private void respond(Ticket ticket, ApiCall call) {
        ConversationStore conversations = workspace.conversations();
        Optional<FakeMessage> original = Optional.ofNullable(ticket.original());
        if (call.flag("delete_original")) {
            original.ifPresent(conversations::remove);
            return;
        }
        MessageContent content = workspace.validMessage(call.text("text"), call.blocks());
        if (original.isPresent() && call.arguments().path("replace_original").asBoolean(true)) {
            conversations.replace(original.get(), content);
        } else {
            MessagePlacement open = MessagePlacement.inThread(call.optional("thread_ts"));
            boolean inChannel = call.text("response_type").equals("in_channel");
            conversations.post(
                    ticket.where(), workspace.app().id(), content, inChannel ? open : open.onlyFor(ticket.user()));
        }
    }
}
