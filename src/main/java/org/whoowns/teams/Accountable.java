package org.whoowns.teams;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is accountable for a responsibility.
public sealed interface Accountable {

    /// The user ids of the accountable people; empty if roles are vacant.
    default Stream<String> people() {
        return switch (this) {
            case One(var seat) -> seat.people();
            case Together(var seats, var _) ->
                seats.stream().flatMap(Seat::people).distinct();
            case Named(var person) -> Stream.of(person);
        };
    }

    /// One role.
    record One(Seat seat) implements Accountable {}

    /// Several roles together.
    ///
    /// @param tieBreak the role with the final say; null if undecided
    record Together(List<Seat> seats, @Nullable Seat tieBreak) implements Accountable {

        public Together {
            seats = List.copyOf(seats);
        }
    }

    /// A person who was named for this responsibility.
    ///
    /// @param person a user id
    record Named(String person) implements Accountable {}
}
