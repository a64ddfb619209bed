package org.whoowns.handbook;

import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;

/// What the knowledge says of a role and a responsibility, and no more than that.
///
/// RACI also tells who does the work, who is consulted and who is informed. Nobody wrote that down here, so a
/// described part is only called a part.
public enum MatrixMark {
    OWNS,
    SHARES,
    PART,
    NOTHING;

    static MatrixMark of(Role role, Responsibility responsibility) {
        if (responsibility.owner().equals(role)) {
            return OWNS;
        }
        if (responsibility.owner() instanceof Owner.Shared && role.main()) {
            return SHARES;
        }
        return responsibility.parts().containsKey(role) ? PART : NOTHING;
    }

    /// The letter in the matrix; empty for nothing.
    public String letter() {
        return switch (this) {
            case OWNS -> HandbookMessages.of("mark.owns.letter");
            case SHARES -> HandbookMessages.of("mark.shares.letter");
            case PART -> HandbookMessages.of("mark.part.letter");
            case NOTHING -> "";
        };
    }

    /// The letter, spelled out.
    public String meaning() {
        return switch (this) {
            case OWNS -> HandbookMessages.of("mark.owns");
            case SHARES -> HandbookMessages.of("mark.shares");
            case PART -> HandbookMessages.of("mark.part");
            case NOTHING -> "";
        };
    }
}
