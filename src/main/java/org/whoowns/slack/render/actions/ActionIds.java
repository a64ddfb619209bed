package org.whoowns.slack.render.actions;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.BlockFactory;

/// The action ids of one area of the app, and the buttons that bear them. An area registers [#all] with Bolt and needs
/// to know of no other.
///
/// @param area begins each of its ids, and no id of another area
/// @param codec reads and writes what its buttons do
public record ActionIds<A>(String area, PayloadCodec<A> codec) {

    /// @param version of the values of its buttons
    public static <A> ActionIds<A> of(String area, Class<A> actions, int version) {
        return new ActionIds<>(area, new PayloadCodec<>(actions, version, PayloadCodec.BUTTON_VALUE));
    }

    /// The ids of the area, of whatever version.
    public Pattern all() {
        return Pattern.compile(Pattern.quote(area + ":") + ".*", Pattern.DOTALL);
    }

    /// A button for the action. Its id tells it from the others beside it.
    public ButtonElement button(String label, A action) {
        var value = codec.write(action);
        return BlockFactory.button(
                label, id(action.getClass().getSimpleName()) + ":" + Integer.toHexString(value.hashCode()), value);
    }

    /// What a button does, by its value; empty for a button of an older version.
    public Optional<A> read(@Nullable String value) {
        return codec.read(value);
    }

    /// The id of an input, which stands once in its view.
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
