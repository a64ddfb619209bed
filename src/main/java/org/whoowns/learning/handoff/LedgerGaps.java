package org.whoowns.learning.handoff;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.learning.gap.GapState;

/// The gaps of the ledger, as hand-offs see them.
@Singleton
@Requires(beans = GapLedger.class)
final class LedgerGaps implements HandoffGaps {

    private final GapLedger ledger;
    private final CurrentSnapshot current;

    LedgerGaps(GapLedger ledger, CurrentSnapshot current) {
        this.ledger = ledger;
        this.current = current;
    }

    @Override
    public String gapOf(String workspace, String question, List<String> nearest) {
        var vector = current.snapshot(workspace).vector(question);
        return ledger.gap(workspace, question, vector, nearest).id();
    }

    @Override
    public void handedOn(String workspace, String gap) {
        ledger.state(workspace, gap, GapState.HANDED_ON);
    }

    @Override
    public void answered(String workspace, String gap) {
        ledger.state(workspace, gap, GapState.ANSWERED);
    }

    @Override
    public void dismissed(String workspace, String gap) {
        ledger.state(workspace, gap, GapState.DISMISSED);
    }

    @Override
    public void reopened(String workspace, String gap) {
        ledger.state(workspace, gap, GapState.OPEN);
    }
}
