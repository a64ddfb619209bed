package org.whoowns.slack.request.guard;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// Limits on what clients may send before their request is verified.
///
/// @param connections open connections of a listener; more are closed at once
/// @param memory bytes of unanswered requests, all together
/// @param body bytes of one body
/// @param headerTimeout how long a client may take to send the headers
/// @param bodyTimeout how long a client may take to send the body
/// @param linger how long a rejected client may still send before its connection is cut
@ConfigurationProperties("whoowns.http")
record InboundLimits(
        @Bindable(defaultValue = "1000") int connections,
        @Bindable(defaultValue = "16777216") int memory,
        @Bindable(defaultValue = "1048576") int body,
        @Bindable(defaultValue = "5s") Duration headerTimeout,
        @Bindable(defaultValue = "10s") Duration bodyTimeout,
        @Bindable(defaultValue = "2s") Duration linger) {}
