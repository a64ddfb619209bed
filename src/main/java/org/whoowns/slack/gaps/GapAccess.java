package org.whoowns.slack.gaps;

import org.whoowns.learning.gap.Gap;

/// What a person may see of the gaps.
public enum GapAccess {
    NONE(Integer.MAX_VALUE),
    /// Those that enough people asked, so that the words don't tell who it was.
    DISCREET(Gap.DISCREET),
    ALL(0);

    private final int askers;

    GapAccess(int askers) {
        this.askers = askers;
    }

    /// By at least so many people a gap was asked.
    public int askers() {
        return askers;
    }

    boolean allows(Gap gap) {
        return gap.askers() >= askers;
    }
}
