package org.whoowns.startup;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/// Readiness indicator that goes down when the app begins to stop, so that load balancers send requests elsewhere.
@Singleton
@Readiness
final class ShutdownHealth implements HealthIndicator {

    private final AtomicBoolean stopping = new AtomicBoolean();

    void begin() {
        stopping.set(true);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromSupplier(
                () -> HealthResult.builder("shutdown", stopping.get() ? HealthStatus.DOWN : HealthStatus.UP)
                        .build());
    }
}
