package org.whoowns.learning.outbox;

import org.whoowns.learning.delivery.Trace;

/// Kind of messages that go to channels, at any time. The app does not read channels, so that none is found again.
public interface ChannelTopic extends OutboxTopic {

    @Override
    default boolean isPersonal() {
        return false;
    }

    @Override
    default Trace find(OutboxMessage message) {
        return new Trace.Unreadable();
    }
}
