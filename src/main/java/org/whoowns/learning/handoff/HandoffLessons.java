package org.whoowns.learning.handoff;

import org.whoowns.learning.handoff.state.Handoff;
import org.whoowns.learning.handoff.state.HandoffReply;

/// What the app learns from an answer to a hand-off.
public interface HandoffLessons {

    /// Teaches the answer, or proposes it. What the person wrote reaches those who asked in either case.
    ///
    /// @param teacher a user id
    void teach(Handoff handoff, String teacher, HandoffReply reply);
}
