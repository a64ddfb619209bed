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

    /// Without one, it would fail and log every two seconds.
    @Test
    void pollsForChangesOnlyIfThereIsADatabase() {
        assertThat(Replica.shared(TestDatabase.H2).context().containsBean(ChangePoller.class))
                .isTrue();
        // Nothing else is scheduled either, which could start while the context closes.
        try (var without = ApplicationContext.run(
                Map.of("whoowns.data", "target/test-data", "micronaut.health.monitor.enabled", false))) {
            assertThat(without.containsBean(ChangePoller.class)).isFalse();
        }
    }
}
