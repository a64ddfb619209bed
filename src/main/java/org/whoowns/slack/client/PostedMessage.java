package org.whoowns.slack.client;

import org.jspecify.annotations.Nullable;

/// Where a message was posted, as far as Slack tells.
public record PostedMessage(
        @Nullable String channel, @Nullable String ts) {}
