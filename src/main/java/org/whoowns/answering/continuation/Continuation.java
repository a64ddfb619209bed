package org.whoowns.answering.continuation;

import org.jspecify.annotations.Nullable;
import org.whoowns.answering.conversation.ConversationState;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.answering.snapshot.ParsedUtterance;

/// Follow-up in its conversation.
///
/// @param parsed what it means
/// @param team the id of the team that it is about; null for the team of the asker's context
/// @param before the state that it refers to; null if there is nothing to refer to
public record Continuation(
        FollowUp followUp,
        ParsedUtterance parsed,
        @Nullable String team,
        @Nullable ConversationState before) {}
