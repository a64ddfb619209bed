/// Validation of team drafts and agreements.
@NullMarked
package org.whoowns.teams.ledger.validation;

import org.jspecify.annotations.NullMarked;
