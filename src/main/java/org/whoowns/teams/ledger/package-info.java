/// The only way to change a team: it authorises, stores, keeps history and undoes.
@NullMarked
package org.whoowns.teams.ledger;

import org.jspecify.annotations.NullMarked;
