package org.whoowns.playground.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.whoowns.playground.blockkit.IdGenerator;
import org.whoowns.playground.blockkit.SlackError;

/// Issuer of trigger ids, each valid for opening one view, for as long as Slack waits for an app. Thread-safe.
public final class TriggerIds {
    private static final int MAX_IDS = 1000;

    private final SequencedMap<String, Trigger> issued = new LinkedHashMap<>();
    private final Duration lifetime;
    private final InstantSource clock;
    private final IdGenerator ids;

    public TriggerIds(Duration lifetime, InstantSource clock, IdGenerator ids) {
        this.lifetime = lifetime;
        this.clock = clock;
        this.ids = ids;
    }

    private record Trigger(Origin origin, Instant at, boolean exchanged) {}

    /// Who acted, and in which browser window; see [org.whoowns.playground.workspace.ViewStore].
    public record Origin(String userId, String window) {}

    public synchronized String issue(String userId, String window) {
        String id = clock.millis() + "." + ids.letters(10) + "." + ids.letters(20);
        issued.put(id, new Trigger(new Origin(userId, window), clock.instant(), false));
        if (issued.size() > MAX_IDS) {
            issued.pollFirstEntry();
        }
        return id;
    }

    /// Consumes a trigger id and returns whom it was issued for.
    public synchronized Origin exchange(String id) {
        Trigger trigger = issued.get(id);
        if (trigger == null) {
            throw new SlackError("invalid_trigger_id");
        }
        if (trigger.exchanged()) {
            throw new SlackError("exchanged_trigger_id");
        }
        if (trigger.at().plus(lifetime).isBefore(clock.instant())) {
            throw new SlackError("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.origin(), trigger.at(), true));
        return trigger.origin();
    }
}
