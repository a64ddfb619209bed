package org.whoowns.slack.home;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.blocks.Kit;

/// What people do on their Home tab.
enum HomeAction {
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

    /// The ids of these actions, of whatever version.
    static final Pattern IDS = Pattern.compile("home:.*", Pattern.DOTALL);

    ButtonElement button(String label, String value) {
        return Kit.button(label, id() + ":" + Integer.toHexString(value.hashCode()), value);
    }

    String id() {
        return "home:" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<HomeAction> of(@Nullable String actionId) {
        return actionId == null
                ? Optional.empty()
                : Stream.of(values())
                        .filter(action -> actionId.equals(action.id()) || actionId.startsWith(action.id() + ":"))
                        .findFirst();
    }
}
