package org.whoowns.playground.webapi;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.whoowns.playground.workspace.Change;
import org.whoowns.playground.workspace.Noticeboard;

/// The faults in force, by Web API method; `response_url` counts as a method here. Thread-safe.
public final class Faults {
    /// The name under which response URLs fail.
    public static final String RESPONSE_URL = "response_url";

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<String, Fault> byMethod = new ConcurrentHashMap<>();
    private final Map<String, Fault> once = new ConcurrentHashMap<>();
    private final Noticeboard board;

    Faults(Noticeboard board) {
        this.board = board;
    }

    public void put(String method, Fault fault) {
        byMethod.put(method, fault);
    }

    /// The next call of the method fails, and no other.
    public void putOnce(String method, Fault fault) {
        once.put(method, fault);
    }

    public void heal() {
        byMethod.clear();
        once.clear();
        board.announce(new Change.Unseen());
    }

    /// The answer to give in place of the true one; a hanging method comes back here only once it is healed.
    Optional<Reply> of(String method) {
        Fault next = once.remove(method);
        Fault fault = next == null ? byMethod.get(method) : next;
        if (fault == null) {
            return Optional.empty();
        }
        return switch (fault) {
            case RATE_LIMITED -> Optional.of(Reply.rateLimited());
            case BROKEN -> Optional.of(Reply.plain(500, "Internal Server Error"));
            case GARBAGE -> Optional.of(Reply.plain(200, "<html><body>Oh no</body></html>"));
            case HANGING -> {
                board.await(() -> Optional.of(byMethod).filter(all -> all.get(method) != fault), LONGEST);
                yield Optional.empty();
            }
        };
    }
}
