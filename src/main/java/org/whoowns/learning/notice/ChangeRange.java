package org.whoowns.learning.notice;

import java.util.List;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Some changes of a workspace in a row, as the round of a message.
///
/// @param after the number of the change before them
/// @param to the number of the last one
record ChangeRange(long after, long to) {

    /// The most changes that one message tells of.
    static final int MAX = 200;

    String round() {
        return after + "-" + to;
    }

    /// @throws IllegalArgumentException if it is no range
    static ChangeRange ofRound(String round) {
        var dash = round.indexOf('-');
        return new ChangeRange(Long.parseLong(round.substring(0, dash)), Long.parseLong(round.substring(dash + 1)));
    }

    /// The changes, the earliest first.
    List<ChangeRecord> changes(TeamDirectory directory, String workspace) {
        return directory.changesAfter(workspace, after, MAX).stream()
                .filter(change -> change.number() <= to)
                .toList();
    }
}
