package org.whoowns.slack.render.actions;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.BlockFactory;

/// How the actions of one kind are called in Slack: their room, their name, and on a button what tells it from others
/// beside it.
///
/// @param room letters that no other kind begins with
public record ActionIds(String room) {

    /// The ids of these actions, of whatever version.
    public Pattern all() {
        return Pattern.compile(Pattern.quote(room) + ":.*", Pattern.DOTALL);
    }

    /// The id of an action that stands once in its place.
    public String of(Enum<?> action) {
        return room + ":" + action.name().toLowerCase(Locale.ROOT);
    }

    /// A button for the action.
    public ButtonElement button(Enum<?> action, String label, String value) {
        return BlockFactory.button(label, of(action) + ":" + Integer.toHexString(value.hashCode()), value);
    }

    /// The action of a button with that id; nothing where it is none of these.
    public <A extends Enum<A>> Optional<A> read(Class<A> actions, @Nullable String id) {
        return id == null
                ? Optional.empty()
                : Stream.of(actions.getEnumConstants())
                        .filter(action -> id.startsWith(of(action) + ":"))
                        .findFirst();
    }
}
