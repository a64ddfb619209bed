package org.whoowns.slack.install.oauth;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

/// Row of the table `oauth_state_use`.
@MappedEntity("oauth_state_use")
record OAuthStateRow(
        @Id @MappedProperty("state_hash") String stateHash,
        @MappedProperty("used_at") Instant usedAt) {}
