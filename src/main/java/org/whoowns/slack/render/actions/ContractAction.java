package org.whoowns.slack.render.actions;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Clicks that open an overview.
public enum ContractAction {
    /// What somebody answers for; the value is a user id, or a team's id, a slash and a role's.
    CONTRACT,
    /// All gaps and clashes.
    CHECK;

    private static final ActionIds NAMED = new ActionIds("overview");

    /// The ids of these actions, of whatever version.
    public static final Pattern IDS = NAMED.all();

    /// A button for it.
    public ButtonElement button(String label, String value) {
        return NAMED.button(this, label, value);
    }

    public static Optional<ContractAction> of(@Nullable String actionId) {
        return NAMED.read(ContractAction.class, actionId);
    }
}
