/// JDBC repositories of teams, agreements and their history, with a circuit breaker.
@NullMarked
package org.whoowns.teams.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
