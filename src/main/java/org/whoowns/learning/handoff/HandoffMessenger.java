package org.whoowns.learning.handoff;

import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffMessage;

/// Sender of the messages of hand-offs.
public interface HandoffMessenger {

    Posting post(HandoffCase of, HandoffMessage message);

    Trace find(HandoffMessage message);

    /// Shows the current state in place of the message.
    ///
    /// @return false if it has to be tried again
    boolean update(HandoffCase of, HandoffMessage message);
}
