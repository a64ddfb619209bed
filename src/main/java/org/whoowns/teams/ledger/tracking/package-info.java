/// Tracking of changes by other replicas, for caches of what the database holds.
@NullMarked
package org.whoowns.teams.ledger.tracking;

import org.jspecify.annotations.NullMarked;
