package org.whoowns.handbook;

import static org.whoowns.handbook.HandbookMessages.message;

import java.util.Locale;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;

/// How a role is involved in a responsibility, as far as the knowledge base says.
///
/// Less than RACI, which also names who does the work, who is consulted and who is informed: entries don't say that,
/// so a described part is only marked as a part.
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

    /// The letter in the matrix; empty for [#NOTHING].
    public String letter() {
        return text(".letter");
    }

    /// What the letter stands for; empty for [#NOTHING].
    public String meaning() {
        return text("");
    }

    private String text(String suffix) {
        return this == NOTHING ? "" : message("mark." + name().toLowerCase(Locale.ROOT) + suffix);
    }
}
