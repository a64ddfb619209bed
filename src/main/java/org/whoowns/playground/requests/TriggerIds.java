package org.whoowns.playground.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.whoowns.playground.blockkit.IdGenerator;
import org.whoowns.playground.blockkit.SlackError;

/// The trigger ids given out: each opens one view, within three seconds. Thread-safe.
public final class TriggerIds {
    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final int KEPT = 1000;

    private final SequencedMap<String, Trigger> given = new LinkedHashMap<>();
    private final InstantSource clock;
    private final IdGenerator ids;

    public TriggerIds(InstantSource clock, IdGenerator ids) {
        this.clock = clock;
        this.ids = ids;
    }

    private record Trigger(String person, Instant at, boolean exchanged) {}

    public synchronized String issue(String person) {
        String id = clock.millis() + "." + ids.letters(10) + "." + ids.letters(20);
        given.put(id, new Trigger(person, clock.instant(), false));
        if (given.size() > KEPT) {
            given.pollFirstEntry();
        }
        return id;
    }

    /// The person before whom a view may now be opened.
    public synchronized String exchange(String id) {
        Trigger trigger = given.get(id);
        if (trigger == null) {
            throw new SlackError("invalid_trigger_id");
        }
        if (trigger.exchanged()) {
            throw new SlackError("exchanged_trigger_id");
        }
        if (trigger.at().plus(LIFE).isBefore(clock.instant())) {
            throw new SlackError("expired_trigger_id");
        }
        given.put(id, new Trigger(trigger.person(), trigger.at(), true));
        return trigger.person();
    }
}
