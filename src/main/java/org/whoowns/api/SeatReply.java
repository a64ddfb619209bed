package org.whoowns.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Seat;

/// Role as a team fills it, as JSON.
///
/// @param role the id of the role
/// @param title of the role
/// @param state `held`, `stood-in` if only the deputy is there, `vacant`, or `missing` if the team works without it
/// @param holder null if nobody holds the role
/// @param deputy null without a deputy
/// @param instead the id of the role that takes its place; null unless it is missing
public record SeatReply(
        String role,
        String title,
        String state,
        @Nullable PersonReply holder,
        @Nullable PersonReply deputy,
        @Nullable String instead) {

    /// @param names display names by user id
    static SeatReply of(Seat seat, Map<String, String> names) {
        var role = seat.role();
        return switch (seat) {
            case Seat.Held(var _, var person, @Nullable String deputy, var _) ->
                new SeatReply(
                        role.id(),
                        role.title(),
                        "held",
                        PersonReply.of(person, names),
                        deputy == null ? null : PersonReply.of(deputy, names),
                        null);
            case Seat.StoodIn(var _, var deputy) ->
                new SeatReply(role.id(), role.title(), "stood-in", null, PersonReply.of(deputy, names), null);
            case Seat.Missing(var _, @Nullable Seat instead) ->
                new SeatReply(
                        role.id(),
                        role.title(),
                        "missing",
                        null,
                        null,
                        instead == null ? null : instead.role().id());
            case Seat.Vacant _, Seat.Unnamed _ -> new SeatReply(role.id(), role.title(), "vacant", null, null, null);
        };
    }
}
