package org.whoowns.teams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeWatchTest {

    /// Without one, it would fail every two seconds, and log that it did.
    @Test
    void watchesWhereThereIsADatabase() {
        assertThat(Replica.shared(Engine.H2).context().containsBean(ChangeWatch.class))
                .isTrue();
        // nor is anything else on a clock, which would be wound up while the context closes
        try (var without = ApplicationContext.run(
                Map.of("whoowns.data", "target/test-data", "micronaut.health.monitor.enabled", false))) {
            assertThat(without.containsBean(ChangeWatch.class)).isFalse();
        }
    }
}
