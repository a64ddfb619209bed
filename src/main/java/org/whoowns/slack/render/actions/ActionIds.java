package org.whoowns.slack.render.actions;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.BlockFactory;

/// The action ids of one area of the app, and its buttons. Each area registers [#all] with Bolt.
///
/// @param area prefix of the area's ids
/// @param codec of the buttons' values
public record ActionIds<A>(String area, PayloadCodec<A> codec) {

    /// @param version of the button values
    public static <A> ActionIds<A> of(String area, Class<A> actions, int version) {
        return new ActionIds<>(area, new PayloadCodec<>(actions, version, PayloadCodec.BUTTON_VALUE));
    }

    /// Matches all ids of the area, of any version.
    public Pattern all() {
        return Pattern.compile(Pattern.quote(area + ":") + ".*", Pattern.DOTALL);
    }

    /// A button for the action. Its id ends with a hash of the value, because Slack wants unique ids in a block.
    public ButtonElement button(String label, A action) {
        var value = codec.write(action);
        return BlockFactory.button(
                label, id(action.getClass().getSimpleName()) + ":" + Integer.toHexString(value.hashCode()), value);
    }

    /// The action of a button, by its value; empty for a button of an older version.
    public Optional<A> read(@Nullable String value) {
        return codec.read(value);
    }

    /// The id of an input that occurs once in its view.
    public String of(Enum<?> input) {
        return id(input.name());
    }

    /// The input with that id; empty for a button.
    public <I extends Enum<I>> Optional<I> input(Class<I> inputs, @Nullable String id) {
        return Stream.of(inputs.getEnumConstants())
                .filter(input -> of(input).equals(id))
                .findFirst();
    }

    private String id(String name) {
        return area + ":" + name.toLowerCase(Locale.ROOT);
    }
}
