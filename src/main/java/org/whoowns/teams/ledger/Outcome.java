package org.whoowns.teams.ledger;

import java.util.List;

/// What became of a change.
public sealed interface Outcome {

    /// It is made, and stays made whatever happens. [Past#before()] and [Past#after()] tell what differs.
    record Applied(Past change) implements Outcome {}

    /// It may not be made, or there is nothing to make it on.
    record Refused(Refusal why) implements Outcome {}

    /// Somebody else was faster. Nothing was changed.
    ///
    /// @param present what is there now
    record Outdated(State present) implements Outcome {}

    /// Something in it is wrong, field by field. Nothing was changed.
    record Invalid(List<Fault> faults) implements Outcome {

        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /// The database is away. Nothing was changed, as far as can be told; the same change may come again.
    record Unavailable() implements Outcome {}
}
