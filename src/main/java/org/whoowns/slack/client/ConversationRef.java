package org.whoowns.slack.client;

import org.jspecify.annotations.Nullable;

/// Target of a message: a conversation of a workspace, or a thread in it.
public record ConversationRef(
        @Nullable String teamId, String channel, @Nullable String threadTs) {}
