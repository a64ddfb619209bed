package org.whoowns.learning.feedback;

import java.util.EnumMap;
import java.util.Map;

/// The votes on an entry's answers.
///
/// @param reasons how many gave each reason why they were not helped; not everybody gives one
public record VoteCounts(int helpful, int notHelpful, Map<VoteReason, Integer> reasons) {

    public static final VoteCounts NONE = new VoteCounts(0, 0, Map.of());

    public VoteCounts {
        reasons = Map.copyOf(reasons);
    }

    public boolean isEmpty() {
        return helpful == 0 && notHelpful == 0;
    }

    VoteCounts plus(VoteCounts other) {
        var all = new EnumMap<VoteReason, Integer>(VoteReason.class);
        all.putAll(reasons);
        other.reasons.forEach((reason, count) -> all.merge(reason, count, Integer::sum));
        return new VoteCounts(helpful + other.helpful, notHelpful + other.notHelpful, all);
    }
}
