package org.whoowns.slack.socketmode;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/// Health indicator for Socket Mode: `UP` while at least one connection is open.
@Singleton
@Readiness
@Requires(property = "slack.mode", value = "socket")
final class SocketModeHealth implements HealthIndicator {

    private final ConnectionPool pool;

    SocketModeHealth(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromSupplier(() -> {
            var connected = pool.connectedCount();
            return HealthResult.builder("slack", connected > 0 ? HealthStatus.UP : HealthStatus.DOWN)
                    .details(Map.of("connections", connected))
                    .build();
        });
    }
}
