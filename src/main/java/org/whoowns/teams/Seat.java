package org.whoowns.teams;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Role;

/// A role as a team fills it.
public sealed interface Seat {

    /// The role that was asked for.
    Role role();

    /// Who answers in it at this moment; nobody where that is open.
    Stream<String> people();

    /// Somebody holds it.
    ///
    /// @param person a user id
    /// @param merged whether the operating model gives the same person the other main roles too
    record Held(Role role, String person, @Nullable String deputy, boolean merged) implements Seat {
        @Override
        public Stream<String> people() {
            return Stream.of(person);
        }
    }

    /// Nobody holds it at the moment; the deputy stands in.
    record StoodIn(Role role, String deputy) implements Seat {
        @Override
        public Stream<String> people() {
            return Stream.of(deputy);
        }
    }

    /// The team has this role, and nobody fills it.
    record Vacant(Role role) implements Seat {
        @Override
        public Stream<String> people() {
            return Stream.empty();
        }
    }

    /// The team's operating model has no such role.
    ///
    /// @param instead the seat that answers in its place; null where none does
    record Missing(Role role, @Nullable Seat instead) implements Seat {
        @Override
        public Stream<String> people() {
            return instead == null ? Stream.empty() : instead.people();
        }
    }

    /// A role for which nobody is named: there is no team, or teams name nobody for it.
    record Unnamed(Role role) implements Seat {
        @Override
        public Stream<String> people() {
            return Stream.empty();
        }
    }

    /// The seat that answers in the end: this one, or the one in its place.
    default Seat effective() {
        return this instanceof Missing missing && missing.instead() != null ? missing.instead() : this;
    }
}
