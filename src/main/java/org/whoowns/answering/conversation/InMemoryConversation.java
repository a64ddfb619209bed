package org.whoowns.answering.conversation;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Conversation in a terminal, remembered by the process alone.
public final class InMemoryConversation implements Conversation {

    private final AtomicReference<@Nullable ConversationState> state = new AtomicReference<>();

    @Override
    public Optional<ConversationState> recall() {
        return Optional.ofNullable(state.get());
    }

    @Override
    public void remember(ConversationState latest) {
        state.set(latest);
    }
}
