package org.whoowns.teams;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who answers for a responsibility.
public sealed interface Accountable {

    /// Everybody who answers for it at this moment, by user id; nobody where roles are open.
    Stream<String> people();

    /// One role.
    record One(Seat seat) implements Accountable {
        @Override
        public Stream<String> people() {
            return seat.people();
        }
    }

    /// Several roles, none of them alone.
    ///
    /// @param tieBreak who decides when they disagree; null where that is open
    record Together(List<Seat> seats, @Nullable Seat tieBreak) implements Accountable {

        public Together {
            seats = List.copyOf(seats);
        }

        @Override
        public Stream<String> people() {
            return seats.stream().flatMap(Seat::people).distinct();
        }
    }

    /// A person who was named for this alone.
    ///
    /// @param person a user id
    record Named(String person) implements Accountable {
        @Override
        public Stream<String> people() {
            return Stream.of(person);
        }
    }
}
