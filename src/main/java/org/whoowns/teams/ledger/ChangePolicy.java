package org.whoowns.teams.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The operator's policy on who, beside admins, may set up and edit teams.
public record ChangePolicy(SetUp setUp, Edits edits) {

    /// The default: anyone sets up a team; its holders and editors edit it.
    public static final ChangePolicy USUAL = new ChangePolicy(SetUp.ANYONE, Edits.TEAM);

    /// Who may set up a team.
    public enum SetUp {
        ANYONE,
        ADMINS
    }

    /// Who may edit a team and its agreements.
    public enum Edits {
        /// Its holders and its editors.
        TEAM,
        ANYONE,
        ADMINS
    }

    /// Parses settings, ignoring case.
    ///
    /// @throws IllegalArgumentException with a message for the operator, for an unknown value
    public static ChangePolicy of(String setUp, String edits) {
        return new ChangePolicy(
                one(SetUp.class, "WHOOWNS_TEAM_SET_UP", setUp), one(Edits.class, "WHOOWNS_TEAM_EDITS", edits));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String setting, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(setting + " has to be "
                        + Arrays.stream(type.getEnumConstants())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or "))
                        + ", but is “" + value + "”."));
    }
}
