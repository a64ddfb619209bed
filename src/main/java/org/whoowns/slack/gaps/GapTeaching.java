package org.whoowns.slack.gaps;

import org.whoowns.learning.gap.Gap;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.teams.ledger.Actor;

/// Opens the forms in which a curator teaches what a gap means. Without one, gaps can only be dismissed.
public interface GapTeaching {

    /// What the form is for.
    enum Form {
        /// The question means an entry that is there.
        MEANS,
        /// A new entry answers it.
        WRITE,
        /// It is out of scope.
        NOT_FOR_US
    }

    /// @param by who may teach it
    void open(Form form, Gap gap, Actor by, ModalOpener modal);
}
