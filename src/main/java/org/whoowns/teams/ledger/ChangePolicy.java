package org.whoowns.teams.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The operator's policy on who, beside admins, may set up and edit teams, and on what guests may do.
public record ChangePolicy(SetUp setUp, Edits edits, Guests guests) {

    /// The default: anyone sets up a team; its holders and editors edit it; guests only read.
    public static final ChangePolicy USUAL = new ChangePolicy(SetUp.ANYONE, Edits.TEAM, Guests.READ);

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

    /// What guests of the workspace may do.
    public enum Guests {
        /// They see the default only.
        NONE,
        /// They see teams, and change none.
        READ,
        /// The same as members.
        MEMBERS
    }

    /// Parses settings, ignoring case.
    ///
    /// @throws IllegalArgumentException with a message for the operator, for an unknown value
    public static ChangePolicy of(String setUp, String edits, String guests) {
        return new ChangePolicy(
                one(SetUp.class, "WHOOWNS_TEAM_SET_UP", setUp),
                one(Edits.class, "WHOOWNS_TEAM_EDITS", edits),
                one(Guests.class, "WHOOWNS_GUESTS", guests.strip().replaceFirst("(?i)^as[ _-]", "")));
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
