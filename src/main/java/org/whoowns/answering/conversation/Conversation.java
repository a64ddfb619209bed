package org.whoowns.answering.conversation;

import java.util.Optional;

/// Memory of one conversation. Recalling it may take a moment; remembering never does.
public interface Conversation {

    /// A conversation of which nothing is remembered.
    Conversation NONE = new Conversation() {
        @Override
        public Optional<ConversationState> recall() {
            return Optional.empty();
        }

        @Override
        public void remember(ConversationState state) {}
    };

    /// The state after the last answer; empty if it is unknown or too long ago.
    Optional<ConversationState> recall();

    void remember(ConversationState state);
}
