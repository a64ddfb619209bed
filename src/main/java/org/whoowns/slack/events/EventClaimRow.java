package org.whoowns.slack.events;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Row of the table `event_claim`.
///
/// @param owner the process that claimed it; null for claims by versions that stored none
@MappedEntity("event_claim")
record EventClaimRow(
        @Id @MappedProperty("event_id") String eventId,
        @MappedProperty("taken_at") Instant takenAt,
        boolean closed,
        @Nullable String owner) {}
