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

    DatabaseHealth(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(() -> HealthResult.builder("database", HealthStatus.UP)
                        .details(Map.of("state", answers() ? "answers" : "away"))
                        .build())
                .subscribeOn(Schedulers.boundedElastic());
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
