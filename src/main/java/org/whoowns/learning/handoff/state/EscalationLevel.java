package org.whoowns.learning.handoff.state;

import java.util.Optional;

/// Level of an escalation: whose turn it is to answer.
public enum EscalationLevel {
    HOLDER,
    DEPUTY,
    CURATORS;

    /// Empty after the last one.
    Optional<EscalationLevel> next() {
        return switch (this) {
            case HOLDER -> Optional.of(DEPUTY);
            case DEPUTY -> Optional.of(CURATORS);
            case CURATORS -> Optional.empty();
        };
    }
}
