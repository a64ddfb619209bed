package org.whoowns.slack.render.actions;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a click does to teams. Its action id is its name and what tells it from others in its place.
public enum TeamAction {
    /// Opens an empty form; the value is a channel's id, or `-`.
    SET_UP,
    /// Opens the form of a team; the value is its id.
    EDIT,
    /// Asks once more; the value is the team's id.
    REMOVE,
    /// Shows what was changed; the value is a team's id, or `*` for everything.
    HISTORY,
    /// Opens the form of an agreement; the value is a [Subject].
    AGREE,
    /// Takes an agreement back; the value is a [Subject].
    WITHDRAW,
    /// Takes a change back; the value is its number, with `/*` after it where everything is shown.
    UNDO;

    private static final ActionIds NAMED = new ActionIds("team");

    /// The ids of these actions, of whatever version.
    public static final Pattern IDS = NAMED.all();

    public static final String NO_CHANNEL = "-";
    public static final String EVERYBODY = "*";

    /// A button for it.
    public ButtonElement button(String label, String value) {
        return NAMED.button(this, label, value);
    }

    public static Optional<TeamAction> of(@Nullable String actionId) {
        return NAMED.read(TeamAction.class, actionId);
    }
}
