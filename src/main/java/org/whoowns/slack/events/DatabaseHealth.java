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

/// What health says of the database. It is never down, since questions are answered from memory without it; taking the
/// app out of service would only make matters worse.
@Singleton
@Readiness
@Requires(beans = DataSource.class)
final class DatabaseHealth implements HealthIndicator {

    private static final int SECONDS = 1;

    private final DataSource database;
    private final DatabaseGuard guard;

    DatabaseHealth(DataSource database, DataSourceResolver resolver, DatabaseGuard guard) {
        this.database = resolver.resolve(database);
        this.guard = guard;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(() -> HealthResult.builder("database", HealthStatus.UP)
                        .details(Map.of("state", answers() ? "answers" : "away"))
                        .build())
                .subscribeOn(Schedulers.boundedElastic());
    }

    private boolean answers() {
        try {
            return guard.run(this::isValid);
        } catch (DatabaseUnavailableException unavailable) {
            return false;
        }
    }

    private boolean isValid() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
