package org.whoowns.slack.request;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts rejected requests and logs a summary once a minute, so that a flood does not fill the log. Thread-safe.
@Singleton
public final class RejectionLog {

    private static final Logger log = LoggerFactory.getLogger(RejectionLog.class);

    private final MeterRegistry meters;
    private final Map<RequestRejection, Long> counts = new ConcurrentHashMap<>();

    RejectionLog(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(RequestRejection rejection) {
        meters.counter("whoowns.requests.rejected", "reason", rejection.label()).increment();
        counts.merge(rejection, 1L, Long::sum);
        log.debug("Rejected a request: {}.", rejection.label());
    }

    /// Logs the counts since the last summary, if there are any.
    @Scheduled(initialDelay = "1m", fixedDelay = "1m")
    @PreDestroy
    public void logSummary() {
        var summary = Stream.of(RequestRejection.values())
                .flatMap(rejection ->
                        Stream.ofNullable(counts.remove(rejection)).map(count -> count + " " + rejection.label()))
                .collect(Collectors.joining(", "));
        if (!summary.isEmpty()) {
            log.info("Requests rejected since the last report: {}.", summary);
        }
    }
}
