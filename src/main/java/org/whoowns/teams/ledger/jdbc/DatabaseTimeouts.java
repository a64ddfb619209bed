package org.whoowns.teams.ledger.jdbc;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How the database is waited for.
///
/// @param patience how long a question waits for it at most
/// @param rest how long it is left alone after it did not answer, so that not everybody waits for it
@ConfigurationProperties("whoowns.database")
record DatabaseTimeouts(
        @Bindable(defaultValue = "10s") Duration patience,
        @Bindable(defaultValue = "3s") Duration rest) {}
