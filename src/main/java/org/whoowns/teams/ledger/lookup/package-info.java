/// Read access to teams, cached per workspace.
@NullMarked
package org.whoowns.teams.ledger.lookup;

import org.jspecify.annotations.NullMarked;
