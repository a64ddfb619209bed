package org.whoowns.slack.overview;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.blocks.Kit;

/// Clicks that open an overview.
public enum OverviewAction {
    /// What somebody answers for; the value is a user id, or a team's id, a slash and a role's.
    CONTRACT,
    /// All gaps and clashes.
    CHECK;

    static final Pattern IDS = Pattern.compile("overview:.*", Pattern.DOTALL);

    /// A button for it.
    public ButtonElement button(String label, String value) {
        return Kit.button(label, prefix() + Integer.toHexString(value.hashCode()), value);
    }

    private String prefix() {
        return "overview:" + name().toLowerCase(Locale.ROOT) + ":";
    }

    static Optional<OverviewAction> of(@Nullable String actionId) {
        return actionId == null
                ? Optional.empty()
                : Stream.of(values())
                        .filter(action -> actionId.startsWith(action.prefix()))
                        .findFirst();
    }
}
