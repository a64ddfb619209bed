package org.whoowns.teams.ledger.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.TestDatabase;

@Tag("database")
class ChangePollerTest {

    /// Without one, it would fail every two seconds, and log that it did.
    @Test
    void pollsForChangesOnlyIfThereIsADatabase() {
        assertThat(Replica.shared(TestDatabase.H2).context().containsBean(ChangePoller.class))
                .isTrue();
        // nor is anything else on a clock, which would be wound up while the context closes
        try (var without = ApplicationContext.run(
                Map.of("whoowns.data", "target/test-data", "micronaut.health.monitor.enabled", false))) {
            assertThat(without.containsBean(ChangePoller.class)).isFalse();
        }
    }
}
