package org.whoowns.slack.render.actions;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.BlockFactory;

/// What a click does. The action id that Slack sends back is its name and what tells it from others in its message.
public enum AnswerAction {
    /// Shows the answer that the button stands for.
    ANSWER,
    /// Shows the answer to everybody in the conversation.
    SHARE;

    public ButtonElement button(String label, String which, String value) {
        return BlockFactory.button(label, prefix() + which, value);
    }

    private String prefix() {
        return name().toLowerCase(Locale.ROOT) + ":";
    }

    /// The action of an id that Slack sent.
    public static Optional<AnswerAction> of(@Nullable String actionId) {
        return actionId == null
                ? Optional.empty()
                : Stream.of(values())
                        .filter(action -> actionId.startsWith(action.prefix()))
                        .findFirst();
    }
}
