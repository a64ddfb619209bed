package org.whoowns.slack.request;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the requests that are turned away, and tells of them once a minute, so that a flood of them does not fill the
/// log. Safe to share between threads.
@Singleton
@Requires(property = "slack.mode", notEquals = "socket")
public final class RejectionLog {

    private static final Logger log = LoggerFactory.getLogger(RejectionLog.class);

    private final MeterRegistry meters;
    private final Map<RequestRejection, LongAdder> untold = Stream.of(RequestRejection.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> new LongAdder()));

    RejectionLog(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(RequestRejection rejection) {
        meters.counter("whoowns.requests.refused", "reason", rejection.label()).increment();
        untold.getOrDefault(rejection, new LongAdder()).increment();
        log.debug("Rejected a request: {}.", rejection.label());
    }

    /// Says how many there were since it was last asked; nothing where there were none.
    @Scheduled(initialDelay = "1m", fixedDelay = "1m")
    @PreDestroy
    public void logSummary() {
        var told = Stream.of(RequestRejection.values())
                .map(rejection -> Map.entry(
                        rejection.label(),
                        untold.getOrDefault(rejection, new LongAdder()).sumThenReset()))
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        if (!told.isEmpty()) {
            log.info("Requests rejected since the last report: {}.", told);
        }
    }
}
