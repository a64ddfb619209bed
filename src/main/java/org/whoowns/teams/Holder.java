package org.whoowns.teams;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holder and deputy of a role in a team, by user id.
///
/// @param person null if the role is vacant
/// @param deputy null without a deputy
public record Holder(@Nullable String person, @Nullable String deputy) {

    public static final Holder NOBODY = new Holder(null, null);

    public Stream<String> people() {
        return Stream.concat(Stream.ofNullable(person), Stream.ofNullable(deputy));
    }
}
