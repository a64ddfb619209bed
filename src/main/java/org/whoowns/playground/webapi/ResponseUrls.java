package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blocks.KitRules;
import org.whoowns.playground.blocks.Refusal;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Content;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Conversations;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.Placement;
import org.whoowns.playground.workspace.Workspace;

/// The response URLs given out: each takes five posts within thirty minutes. Thread-safe.
public final class ResponseUrls {
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int KEPT = 1000;

    private final Workspace workspace;
    private final String base;
    private final Faults faults;
    private final SequencedMap<String, Ticket> given = new LinkedHashMap<>();

    public ResponseUrls(Workspace workspace, String base, Faults faults) {
        this.workspace = workspace;
        this.base = base;
        this.faults = faults;
    }

    private record Ticket(
            Conversation where, Person person, @Nullable Message original, Instant at, int used) {}

    /// @param original the message that was clicked on, if it was a click
    public synchronized String issue(Conversation where, Person person, @Nullable Message original) {
        String id = workspace.ids().letters(24);
        given.put(id, new Ticket(where, person, original, workspace.clock().instant(), 0));
        if (given.size() > KEPT) {
            given.pollFirstEntry();
        }
        return base + "/response/" + id;
    }

    public Reply use(String id, ObjectNode body) {
        return faults.of(Faults.RESPONSE_URL).orElseGet(() -> answer(id, body));
    }

    private Reply answer(String id, ObjectNode body) {
        Ticket ticket;
        try {
            ticket = punched(id);
        } catch (Refusal refusal) {
            return Reply.refused(404, refusal);
        }
        try {
            respond(ticket, new Call(Faults.RESPONSE_URL, body));
            return Reply.plain(200, "ok");
        } catch (Refusal refusal) {
            workspace
                    .conversations()
                    .notice(
                            ticket.where(),
                            refusal.error(),
                            Explained.refusal("this answer", refusal),
                            Placement.OPEN.onlyFor(ticket.person().id()));
            return Reply.refused(400, refusal);
        }
    }

    private synchronized Ticket punched(String id) {
        Ticket ticket = given.get(id);
        if (ticket == null || ticket.at().plus(LIFE).isBefore(workspace.clock().instant())) {
            throw new Refusal("expired_url");
        }
        if (ticket.used() >= USES) {
            throw new Refusal("used_url");
        }
        given.put(id, new Ticket(ticket.where(), ticket.person(), ticket.original(), ticket.at(), ticket.used() + 1));
        return ticket;
    }

    private void respond(Ticket ticket, Call call) {
        Conversations conversations = workspace.conversations();
        Optional<Message> original = Optional.ofNullable(ticket.original());
        if (call.flag("delete_original")) {
            original.ifPresent(conversations::remove);
            return;
        }
        KitRules.message(call.text("text"), call.blocks());
        Content content = new Content(call.text("text"), workspace.ids().complete(call.blocks()));
        if (original.isPresent() && replaces(call)) {
            conversations.replace(original.get(), content);
        } else {
            Placement open = Placement.inThread(call.optional("thread_ts"));
            boolean inChannel = call.text("response_type").equals("in_channel");
            conversations.post(
                    ticket.where(),
                    workspace.app().id(),
                    content,
                    inChannel ? open : open.onlyFor(ticket.person().id()));
        }
    }

    /// A click is answered in place unless the app says otherwise; what only one person sees stays that way.
    private static boolean replaces(Call call) {
        return !call.has("replace_original") || call.flag("replace_original");
    }
}
