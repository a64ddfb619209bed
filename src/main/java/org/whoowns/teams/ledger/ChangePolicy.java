package org.whoowns.teams.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the operator lets people do to teams, beside what admins always may.
public record ChangePolicy(SetUp setUp, Edits edits) {

    /// Anyone sets up a team; those in it and its editors change it.
    public static final ChangePolicy USUAL = new ChangePolicy(SetUp.ANYONE, Edits.TEAM);

    /// Who may set up a team.
    public enum SetUp {
        ANYONE,
        ADMINS
    }

    /// Who may change a team, and record what it agrees on.
    public enum Edits {
        /// Its holders and its editors.
        TEAM,
        ANYONE,
        ADMINS
    }

    /// As settings say it, in any case.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator, where a value is not one of them
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
