package org.whoowns.slack.home.view;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.actions.ActionIds;

/// What people do on their Home tab.
public enum HomeAction {
    /// Shows a team's page; the value is its id.
    TEAM,
    /// Shows the overview.
    BACK,
    /// Shows a page of the teams; the value is its number.
    PAGE,
    FILTER,
    SEARCH,
    ASK,
    /// Empties the fields.
    EMPTY,
    FRAMEWORK;

    private static final ActionIds NAMED = new ActionIds("home");

    /// The ids of these actions, of whatever version.
    public static final Pattern IDS = NAMED.all();

    /// A button for it.
    ButtonElement button(String label, String value) {
        return NAMED.button(this, label, value);
    }

    /// The id where it stands once.
    String id() {
        return NAMED.of(this);
    }

    public static Optional<HomeAction> of(@Nullable String actionId) {
        // what stands once has nothing behind its name
        return NAMED.read(HomeAction.class, actionId + ":");
    }
}
