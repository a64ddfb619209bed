package org.whoowns.teams.ledger;

import java.util.List;
import org.whoowns.teams.ledger.validation.FieldError;

/// Outcome of a change request.
public sealed interface ChangeOutcome {

    /// The change is committed.
    record Applied(ChangeRecord change) implements ChangeOutcome {}

    /// The change is not allowed, or its target does not exist.
    record Refused(RejectionReason why) implements ChangeOutcome {}

    /// Another change was committed first; nothing was changed.
    ///
    /// @param present the current revision
    record Outdated(Revision present) implements ChangeOutcome {}

    /// Fields are invalid; nothing was changed.
    record Invalid(List<FieldError> faults) implements ChangeOutcome {

        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /// The database is unavailable; whether the change was made is unknown, and it may be sent again.
    record Unavailable() implements ChangeOutcome {}
}
