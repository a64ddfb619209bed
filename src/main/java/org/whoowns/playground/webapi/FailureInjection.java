package org.whoowns.playground.webapi;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.whoowns.playground.workspace.ChangeFeed;
import org.whoowns.playground.workspace.WorkspaceChange;

/// The faults in force, by Web API method; `response_url` counts as a method here. Thread-safe.
public final class FailureInjection {
    /// The name under which response URLs fail.
    public static final String RESPONSE_URL = "response_url";

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<String, InjectedFailure> byMethod = new ConcurrentHashMap<>();
    private final Map<String, InjectedFailure> once = new ConcurrentHashMap<>();
    private final ChangeFeed board;

    FailureInjection(ChangeFeed board) {
        this.board = board;
    }

    public void put(String method, InjectedFailure failure) {
        byMethod.put(method, failure);
    }

    /// The next call of the method fails, and no other.
    public void putOnce(String method, InjectedFailure failure) {
        once.put(method, failure);
    }

    public void heal() {
        byMethod.clear();
        once.clear();
        board.announce(new WorkspaceChange.Unseen());
    }

    /// The answer to give in place of the true one; a hanging method comes back here only once it is healed.
    Optional<ApiResponse> of(String method) {
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
                board.await(() -> Optional.of(byMethod).filter(all -> all.get(method) != failure), LONGEST);
                yield Optional.empty();
            }
        };
    }
}
