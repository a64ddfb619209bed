package org.whoowns.learning.conversation;

import java.time.Instant;
import org.whoowns.answering.conversation.ConversationState;

/// State of a conversation and when it was reached.
record RememberedState(ConversationState state, Instant at) {}
