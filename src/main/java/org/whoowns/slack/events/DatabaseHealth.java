package org.whoowns.slack.events;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.reactivestreams.Publisher;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Health indicator for the database. Always `UP`, with the database's state as a detail: questions are answered from
/// memory without a database, so taking the app out of service would make an outage worse.
@Singleton
@Readiness
@Requires(beans = DataSource.class)
final class DatabaseHealth implements HealthIndicator {

    private static final int TIMEOUT_SECONDS = 1;

    private final DataSource database;
    private final DatabaseGuard guard;

    DatabaseHealth(DataSource database, DataSourceResolver resolver, DatabaseGuard guard) {
        this.database = resolver.resolve(database);
        this.guard = guard;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(() -> HealthResult.builder("database", HealthStatus.UP)
                        .details(Map.of("state", isAvailable() ? "answers" : "away"))
                        .build())
                .subscribeOn(Schedulers.boundedElastic());
    }

    private boolean isAvailable() {
        try {
            return guard.run(this::isValid);
        } catch (DatabaseUnavailableException unavailable) {
            return false;
        }
    }

    private boolean isValid() {
        try (var connection = database.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
