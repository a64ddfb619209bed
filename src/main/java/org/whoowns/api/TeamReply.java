package org.whoowns.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Team with its people and everything that they are accountable for, as JSON.
///
/// @param operatingModel the id of the operating model
/// @param framework the id of the framework; null for the default view
/// @param roles the main roles, as the team fills them
public record TeamReply(
        String id,
        String name,
        String operatingModel,
        @Nullable String framework,
        List<SeatReply> roles,
        List<Line> responsibilities) {

    /// Roles of a team.
    public record Seats(String id, String name, List<SeatReply> roles) {}

    /// Responsibility in a team.
    public record Line(String id, String title, String area, OwnershipReply here) {}
}
