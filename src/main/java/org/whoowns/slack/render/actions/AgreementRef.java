package org.whoowns.slack.render.actions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an agreement is about, as the value of a button. It tells nothing about rights: those are looked at when the
/// button is clicked.
///
/// @param team the team's id; null for the whole workspace
/// @param entry the entry's id; null where it is yet to be chosen
public record AgreementRef(@Nullable String team, @Nullable String entry) {

    private static final String NOTHING = "*";
    private static final Pattern PARTS = Pattern.compile("v1/([^/]{1,64})/([^/]{1,64})");

    /// How it is written.
    public String value() {
        return "v1/" + (team == null ? NOTHING : team) + "/" + (entry == null ? NOTHING : entry);
    }

    public static Optional<AgreementRef> read(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(PARTS::matcher)
                .filter(parts -> parts.matches())
                .map(parts -> new AgreementRef(some(parts.group(1)), some(parts.group(2))));
    }

    private static @Nullable String some(String part) {
        return part.equals(NOTHING) ? null : part;
    }
}
