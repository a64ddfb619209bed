package org.whoowns.slack.install.revocation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

/// Row of the table `token_check`.
///
/// @param digest of the token that Slack refused
/// @param attempts how often Slack was asked
@MappedEntity("token_check")
record TokenCheckRow(
        @Id String workspace,
        String digest,
        int attempts,
        @MappedProperty("due_at") Instant dueAt) {}
