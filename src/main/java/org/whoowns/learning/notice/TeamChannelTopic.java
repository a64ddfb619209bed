package org.whoowns.learning.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.outbox.ChannelTopic;
import org.whoowns.learning.outbox.OutboxMessage;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Posts in channels that subscribed to the changes of teams. A channel that is closed to the app loses its
/// subscriptions.
@Singleton
@Requires(beans = NoticeMessenger.class)
final class TeamChannelTopic implements ChannelTopic {

    static final String NAME = "team-channel";
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final NoticeMessenger messenger;
    private final TeamSubscriptions subscriptions;
    private final TeamDirectory directory;

    TeamChannelTopic(NoticeMessenger messenger, TeamSubscriptions subscriptions, TeamDirectory directory) {
        this.messenger = messenger;
        this.subscriptions = subscriptions;
        this.directory = directory;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Posting post(OutboxMessage message) {
        var workspace = message.workspace();
        var channels = subscriptions.channels(workspace);
        var changes = TeamChange.merged(ChangeRange.ofRound(message.round()).changes(directory, workspace)).stream()
                .filter(change ->
                        message.recipient().equals(channels.get(change.team().id())))
                .toList();
        if (changes.isEmpty()) {
            return new Posting.Refused();
        }
        return switch (messenger.post(message, changes)) {
            case DONE -> {
                changes.stream()
                        .filter(change -> change.after() == null)
                        .forEach(change ->
                                subscriptions.choose(workspace, change.team().id(), null));
                yield new Posting.Posted(message.recipient(), null);
            }
            case LATER -> new Posting.Later(PAUSE);
            case CLOSED -> {
                subscriptions.end(workspace, message.recipient());
                yield new Posting.Refused();
            }
        };
    }
}
