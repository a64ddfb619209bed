package org.whoowns.slack.events;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

/// Row of the table `event_claim`.
@MappedEntity("event_claim")
record EventClaimRow(
        @Id @MappedProperty("event_id") String eventId,
        @MappedProperty("taken_at") Instant takenAt,
        boolean closed) {}
