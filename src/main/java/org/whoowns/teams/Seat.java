package org.whoowns.teams;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Role;

/// Role as a team fills it.
public sealed interface Seat {

    /// The role that was asked for.
    Role role();

    /// The people who act in the role now; empty if vacant.
    default Stream<String> people() {
        return switch (this) {
            case Held held -> Stream.of(held.person());
            case StoodIn(var _, var deputy) -> Stream.of(deputy);
            case Missing(var _, @Nullable Seat instead) -> instead == null ? Stream.empty() : instead.people();
            case Vacant _, Unnamed _ -> Stream.empty();
        };
    }

    /// A role with a holder.
    ///
    /// @param person a user id
    /// @param merged whether the operating model merges the main roles in one person
    record Held(Role role, String person, @Nullable String deputy, boolean merged) implements Seat {}

    /// A role without a holder whose deputy acts.
    record StoodIn(Role role, String deputy) implements Seat {}

    /// A role that nobody fills.
    record Vacant(Role role) implements Seat {}

    /// A role that the operating model lacks.
    ///
    /// @param instead its substitute; null for none
    record Missing(Role role, @Nullable Seat instead) implements Seat {}

    /// A role without named holders: there is no team, or teams don't fill it.
    record Unnamed(Role role) implements Seat {}

    /// This seat, or its substitute if the role is missing.
    default Seat effective() {
        return this instanceof Missing missing && missing.instead() != null ? missing.instead() : this;
    }
}
