package org.whoowns.teams.ledger.jdbc;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// Timeouts of the database.
///
/// @param patience the timeout of a query
/// @param rest how long calls fail at once after a failure
@ConfigurationProperties("whoowns.database")
record DatabaseTimeouts(
        @Bindable(defaultValue = "10s") Duration patience,
        @Bindable(defaultValue = "3s") Duration rest) {}
