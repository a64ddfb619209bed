package org.whoowns.teams;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who fills one role in a team, by user id.
///
/// @param person the holder; null where the role is vacant
/// @param deputy who stands in; null where nobody does
public record Holder(@Nullable String person, @Nullable String deputy) {

    /// A role that nobody fills.
    public static final Holder NOBODY = new Holder(null, null);

    /// Everybody named here, at most two.
    public Stream<String> people() {
        return Stream.of(person, deputy).<String>mapMulti((each, sink) -> {
            if (each != null) {
                sink.accept(each);
            }
        });
    }
}
