/// How teams and their history lie in the database. Only the ledger and its roster use it.
@NullMarked
package org.whoowns.teams.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
