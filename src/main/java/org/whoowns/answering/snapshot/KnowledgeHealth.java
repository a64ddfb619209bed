package org.whoowns.answering.snapshot;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.whoowns.knowledge.files.validation.Problem;
import reactor.core.publisher.Mono;

/// Readiness indicator of the knowledge: its size, how it is matched, and whether an update is on hold.
///
/// It is up as soon as the first question can be answered, and stays up, since a broken update must not take the app
/// out of service. It names only the files and lines of problems; their texts, which quote the knowledge, are logged.
@Singleton
@Readiness
final class KnowledgeHealth implements HealthIndicator {

    private final CurrentSnapshot current;
    private final @Nullable KnowledgeReloader folder;

    KnowledgeHealth(CurrentSnapshot current, @Nullable KnowledgeReloader folder) {
        this.current = current;
        this.folder = folder;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        if (!current.isReady()) {
            return Mono.just(HealthResult.builder("knowledge", HealthStatus.DOWN)
                    .details(Map.of("state", "starting"))
                    .build());
        }
        var details = new LinkedHashMap<String, Object>();
        var snapshot = current.snapshot();
        details.put("entries", snapshot.knowledge().entries().size());
        details.put("matching", snapshot.isSemantic() ? "by meaning" : "by words alone");
        if (folder != null) {
            details.put("folder", reload(folder.state()));
        }
        return Mono.just(HealthResult.builder("knowledge", HealthStatus.UP)
                .details(details)
                .build());
    }

    private static Map<String, Object> reload(ReloadState state) {
        var since = state.since().toString();
        return switch (state) {
            case ReloadState.Done _ -> Map.of("state", "active", "since", since);
            case ReloadState.HeldBack(var _, var broken, var problems) -> {
                var locations = problems.stream()
                        .map(KnowledgeHealth::location)
                        .distinct()
                        .limit(20)
                        .toList();
                var details =
                        new LinkedHashMap<String, Object>(Map.of("state", "an update is on hold", "since", since));
                details.put("heldBackSince", broken.toString());
                details.put("problems", locations);
                yield details;
            }
        };
    }

    private static String location(Problem problem) {
        return problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
    }
}
