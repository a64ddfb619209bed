package org.whoowns.learning.notice;

import java.util.List;
import org.whoowns.learning.delivery.ChannelPosting;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.outbox.OutboxMessage;

/// Sender of notices.
public interface NoticeMessenger {

    /// Tells a person which roles they gained and lost.
    Posting tell(OutboxMessage message, List<SeatChange> seats);

    /// Looks for what a person may have been told.
    Trace find(OutboxMessage message);

    /// Posts what changed in teams.
    ChannelPosting post(OutboxMessage message, List<TeamChange> changes);
}
