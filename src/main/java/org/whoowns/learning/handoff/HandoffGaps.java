package org.whoowns.learning.handoff;

import java.util.List;

/// Gaps in the knowledge, as hand-offs see them.
public interface HandoffGaps {

    /// The id of the gap of a question, the same for the same question.
    ///
    /// @param question redacted
    /// @param nearest the ids of the nearest entries, best first
    String gapOf(String workspace, String question, List<String> nearest);

    void handedOn(String workspace, String gap);

    void answered(String workspace, String gap);

    /// It is not for us.
    void dismissed(String workspace, String gap);

    /// Nobody has answered: it stays on the list.
    void reopened(String workspace, String gap);
}
