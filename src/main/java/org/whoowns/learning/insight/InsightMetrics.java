package org.whoowns.learning.insight;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Gauge of the questions of all workspaces that wait for an answer, read every five minutes.
@Singleton
@Requires(beans = InsightTable.class)
final class InsightMetrics {

    private static final Logger log = LoggerFactory.getLogger(InsightMetrics.class);

    private final InsightTable table;
    private final AtomicLong openGaps = new AtomicLong();

    InsightMetrics(InsightTable table, MeterRegistry meters) {
        this.table = table;
        meters.gauge("whoowns.gaps.open", openGaps);
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "5m")
    void read() {
        try {
            openGaps.set(table.openGaps());
        } catch (DatabaseUnavailableException away) {
            log.debug("The open gaps can't be counted for now.", away);
        }
    }
}
