package org.whoowns.playground.webapi;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.whoowns.playground.workspace.ChangeFeed;
import org.whoowns.playground.workspace.WorkspaceChange;

/// Injected failures by Web API method, or `response_url`. Thread-safe.
public final class FailureInjection {
    static final String RESPONSE_URL = "response_url";

    private static final Duration MAX_HANG = Duration.ofMinutes(1);

    private final Map<String, InjectedFailure> byMethod = new ConcurrentHashMap<>();
    private final Map<String, InjectedFailure> once = new ConcurrentHashMap<>();
    private final ChangeFeed feed;

    FailureInjection(ChangeFeed feed) {
        this.feed = feed;
    }

    public void put(String method, InjectedFailure failure) {
        byMethod.put(method, failure);
    }

    /// Fails only the next call of the method.
    public void putNext(String method, InjectedFailure failure) {
        once.put(method, failure);
    }

    public void clear() {
        byMethod.clear();
        once.clear();
        feed.publish(new WorkspaceChange.Unseen());
    }

    /// The response to send instead, if any; blocks while the method hangs.
    Optional<ApiResponse> responseTo(String method) {
        InjectedFailure next = once.remove(method);
        InjectedFailure failure = next == null ? byMethod.get(method) : next;
        if (failure == null) {
            return Optional.empty();
        }
        return switch (failure) {
            case RATE_LIMITED -> Optional.of(ApiResponse.rateLimited());
            case BROKEN -> Optional.of(ApiResponse.plain(500, "Internal Server Error"));
            case GARBAGE -> Optional.of(ApiResponse.plain(200, "<html><body>Oh no</body></html>"));
            case HANGING -> {
                feed.await(() -> Optional.of(byMethod).filter(all -> all.get(method) != failure), MAX_HANG);
                yield Optional.empty();
            }
        };
    }
}
