package org.whoowns.slack.team;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.blocks.Kit;

/// What a click does to teams. Its action id is its name and what tells it from others in its place.
public enum TeamAction {
    /// Opens an empty form; the value is a channel's id, or `-`.
    SET_UP,
    /// Opens the form of a team; the value is its id, as it is for what follows.
    EDIT,
    REMOVE,
    HISTORY,
    /// Opens the form of an agreement; the value is a [Subject].
    AGREE,
    /// Takes an agreement back; the value is a [Subject].
    WITHDRAW,
    /// Takes a change back; the value is its number.
    UNDO;

    /// The ids of these actions, of whatever version.
    public static final Pattern IDS = Pattern.compile("team:.*", Pattern.DOTALL);

    public static final String NO_CHANNEL = "-";

    /// A button for it.
    public ButtonElement button(String label, String value) {
        return Kit.button(label, prefix() + Integer.toHexString(value.hashCode()), value);
    }

    private String prefix() {
        return "team:" + name().toLowerCase(Locale.ROOT) + ":";
    }

    static Optional<TeamAction> of(@Nullable String actionId) {
        return actionId == null
                ? Optional.empty()
                : Stream.of(values())
                        .filter(action -> actionId.startsWith(action.prefix()))
                        .findFirst();
    }
}
