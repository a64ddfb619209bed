package org.whoowns.learning.gap;

/// State of a gap.
public enum GapState {
    OPEN,
    /// Somebody was asked to answer it.
    HANDED_ON,
    /// Taught; it opens again if it is asked again and still not answered.
    ANSWERED,
    /// Set aside by a curator, for good.
    DISMISSED;

    /// The stored form: one that is handed on is open, so that both are listed together.
    String stored() {
        return this == HANDED_ON ? OPEN.name() : name();
    }

    static GapState of(String stored, boolean handedOn) {
        return handedOn ? HANDED_ON : valueOf(stored);
    }
}
