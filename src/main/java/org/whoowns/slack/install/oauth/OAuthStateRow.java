package org.whoowns.slack.install.oauth;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

/// Row of the table `oauth_state`.
@MappedEntity("oauth_state")
record OAuthStateRow(
        @Id @MappedProperty("state_hash") String stateHash,
        @MappedProperty("browser_hash") String browserHash,
        @MappedProperty("began_at") Instant beganAt) {}
