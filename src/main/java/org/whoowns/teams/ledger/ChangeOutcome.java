package org.whoowns.teams.ledger;

import java.util.List;
import org.whoowns.teams.ledger.validation.FieldError;

/// What became of a change.
public sealed interface ChangeOutcome {

    /// It is made, and stays made whatever happens. [ChangeRecord#before()] and [ChangeRecord#after()] tell what
    /// differs.
    record Applied(ChangeRecord change) implements ChangeOutcome {}

    /// It may not be made, or there is nothing to make it on.
    record Refused(RejectionReason why) implements ChangeOutcome {}

    /// Somebody else was faster. Nothing was changed.
    ///
    /// @param present what is there now
    record Outdated(Revision present) implements ChangeOutcome {}

    /// Something in it is wrong, field by field. Nothing was changed.
    record Invalid(List<FieldError> faults) implements ChangeOutcome {

        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /// The database is away. Nothing was changed, as far as can be told; the same change may come again.
    record Unavailable() implements ChangeOutcome {}
}
