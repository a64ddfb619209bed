package org.whoowns.learning.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.outbox.OutboxMessage;
import org.whoowns.learning.outbox.OutboxTopic;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Direct messages to people who gained or lost a role, unless they changed that themselves.
@Singleton
@Requires(beans = NoticeMessenger.class)
final class SeatTopic implements OutboxTopic {

    static final String NAME = "role";

    private final NoticeMessenger messenger;
    private final TeamDirectory directory;

    SeatTopic(NoticeMessenger messenger, TeamDirectory directory) {
        this.messenger = messenger;
        this.directory = directory;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public Posting post(OutboxMessage message) {
        var workspace = message.workspace();
        var changes = ChangeRange.ofRound(message.round()).changes(directory, workspace);
        var seats = SeatChange.byPerson(changes).getOrDefault(message.recipient(), List.of()).stream()
                .filter(seat -> seat.holdsFor(
                        message.recipient(),
                        directory.team(workspace, seat.team().id()).orElse(null)))
                .toList();
        return seats.isEmpty() ? new Posting.Refused() : messenger.tell(message, seats);
    }

    @Override
    public Trace find(OutboxMessage message) {
        return messenger.find(message);
    }
}
