package org.whoowns.playground.browser;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Template model of a message for one reader, with its replies.
public record MessageView(
        FakeMessage message, FakeUser author, FakeUser reader, boolean ofApp, List<MessageView> replies) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    static MessageView of(FakeWorkspace workspace, FakeUser reader, FakeMessage message, List<MessageView> replies) {
        FakeOrganisation organisation = workspace.organisation();
        FakeUser author = organisation.findById(message.author()).orElseGet(organisation::slackbot);
        return new MessageView(message, author, reader, author.equals(workspace.app()), replies);
    }

    public String domId() {
        return "m-" + message.ts().replace('.', '-');
    }

    public String threadId() {
        return threadId(message.ts());
    }

    static String threadId(String ts) {
        return "t-" + ts.replace('.', '-');
    }

    public String time() {
        return CLOCK.format(sentAt());
    }

    public String machineTime() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(sentAt());
    }

    /// Whether the message can start a thread.
    public boolean takesReplies() {
        return !message.isEphemeral() && !message.isNotice() && message.thread() == null;
    }

    private ZonedDateTime sentAt() {
        String seconds = message.ts().substring(0, message.ts().indexOf('.'));
        return Instant.ofEpochSecond(Long.parseLong(seconds)).atZone(ZoneId.of(reader.zone()));
    }
}
