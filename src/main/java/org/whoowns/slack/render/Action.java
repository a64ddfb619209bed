package org.whoowns.slack.render;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.blocks.Kit;

/// What a click does. The action id that Slack sends back is its name and what tells it from others in its message.
public enum Action {
    /// Shows the answer that the button stands for.
    ANSWER,
    /// Shows the answer to everybody in the conversation.
    SHARE;

    ButtonElement button(String label, String which, String value) {
        return Kit.button(label, prefix() + which, value);
    }

    private String prefix() {
        return name().toLowerCase(Locale.ROOT) + ":";
    }

    /// The action of an id that Slack sent.
    public static Optional<Action> of(@Nullable String actionId) {
        return actionId == null
                ? Optional.empty()
                : Stream.of(values())
                        .filter(action -> actionId.startsWith(action.prefix()))
                        .findFirst();
    }
}
