package org.whoowns.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Seat;

/// Who is accountable for a responsibility in a team or a workspace, as JSON.
///
/// @param team null for the workspace
/// @param roles the ids of the accountable roles; empty if an agreement names a person instead
/// @param people who is accountable now; empty if the roles are vacant, or if no team is meant
/// @param finalSay the id of the role that decides if several can't agree; null if it is open, or if there is one
/// @param decidedBy `team-agreement`, `workspace-agreement`, `framework`, `default-view` or `common-practice`
/// @param differs whether the team's decision differs from the workspace's
public record OwnershipReply(
        @Nullable TeamName team,
        List<String> roles,
        List<PersonReply> people,
        @Nullable String finalSay,
        String decidedBy,
        boolean differs) {

    /// Team, by id and name.
    public record TeamName(String id, String name) {}

    /// @param names display names by user id
    static OwnershipReply of(Ownership ownership, Map<String, String> names) {
        var team = ownership.team();
        var accountable = ownership.accountable();
        return new OwnershipReply(
                team == null ? null : new TeamName(team.id(), team.name().text()),
                roles(accountable).toList(),
                accountable
                        .people()
                        .distinct()
                        .map(person -> PersonReply.of(person, names))
                        .toList(),
                accountable instanceof Accountable.Together(var _, @Nullable Seat decides) && decides != null
                        ? decides.effective().role().id()
                        : null,
                ownership.source().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ownership.differs());
    }

    private static Stream<String> roles(Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> Stream.of(seat.effective().role().id());
            case Accountable.Together(var seats, var _) ->
                seats.stream().map(seat -> seat.effective().role().id()).distinct();
            case Accountable.Named _ -> Stream.empty();
        };
    }
}
