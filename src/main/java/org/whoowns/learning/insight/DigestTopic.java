package org.whoowns.learning.insight;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.outbox.ChannelTopic;
import org.whoowns.learning.outbox.OutboxMessage;

/// The weekly digests. The round is the monday after the week that they tell of; a week without questions has none.
@Singleton
@Requires(beans = DigestMessenger.class)
final class DigestTopic implements ChannelTopic {

    static final String NAME = "digest";
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final DigestMessenger messenger;
    private final InsightReader reader;
    private final DigestChannels channels;

    DigestTopic(DigestMessenger messenger, InsightReader reader, DigestChannels channels) {
        this.messenger = messenger;
        this.reader = reader;
        this.channels = channels;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Posting post(OutboxMessage message) {
        var workspace = message.workspace();
        var isChosen =
                channels.channel(workspace).filter(message.recipient()::equals).isPresent();
        var insight = reader.of(workspace, LocalDate.parse(message.round()).minusDays(1));
        if (!isChosen || insight.lastWeek().asked() == 0) {
            return new Posting.Refused();
        }
        return switch (messenger.post(workspace, message.recipient(), insight)) {
            case DONE -> new Posting.Posted(message.recipient(), null);
            case LATER -> new Posting.Later(PAUSE);
            case CLOSED -> {
                channels.choose(workspace, null);
                yield new Posting.Refused();
            }
        };
    }
}
