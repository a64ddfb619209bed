package org.whoowns.learning.handoff.recipient;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.whoowns.answering.context.TeamOwnership;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.handoff.jdbc.HandoffPeopleTable;
import org.whoowns.learning.handoff.state.EscalationLevel;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.Seat;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Resolver of the people who are asked, by the teams as they are now.
@Singleton
@Requires(beans = {HandoffPeople.class, HandoffPeopleTable.class, TeamOwnership.class})
final class RecipientResolver implements RecipientLookup {

    /// The most curators who are asked at once.
    private static final int MAX_CURATORS = 5;

    private final CurrentSnapshot current;
    private final TeamDirectory directory;
    private final TeamOwnership ownership;
    private final HandoffPeople people;
    private final HandoffPeopleTable table;

    RecipientResolver(
            CurrentSnapshot current,
            TeamDirectory directory,
            TeamOwnership ownership,
            HandoffPeople people,
            HandoffPeopleTable table) {
        this.current = current;
        this.directory = directory;
        this.ownership = ownership;
        this.people = people;
        this.table = table;
    }

    @Override
    public List<String> recipients(Route route, EscalationLevel level, Set<String> excluded, Instant at) {
        var all = switch (level) {
            case HOLDER -> seat(route).map(Seat::people).orElseGet(() -> named(route));
            case DEPUTY -> seat(route).map(RecipientResolver::deputy).orElseGet(Stream::empty);
            case CURATORS -> people.curators(route.workspace()).stream();
        };
        return all.distinct()
                .filter(person -> !excluded.contains(person))
                .filter(person -> isActive(route.workspace(), person))
                .filter(person -> !table.isMuted(route.workspace(), person, at))
                .limit(level == EscalationLevel.CURATORS ? MAX_CURATORS : 1)
                .toList();
    }

    /// If it can't be told, it is found out before the message is sent.
    private boolean isActive(String workspace, String person) {
        return people.availability(workspace, person)
                .map(HandoffPeople.Availability::isActive)
                .orElse(true);
    }

    private Optional<Seat> seat(Route route) {
        var role = route.role();
        var knowledge = current.snapshot(route.workspace()).knowledge();
        return Optional.ofNullable(role)
                .flatMap(knowledge::role)
                .flatMap(found -> resolver(route).map(each -> each.seat(found).effective()));
    }

    /// The person whom an agreement names.
    private Stream<String> named(Route route) {
        var entry = route.entry();
        return route.role() != null || entry == null
                ? Stream.empty()
                : current.snapshot(route.workspace()).knowledge().responsibility(entry).stream()
                        .flatMap(found -> resolver(route)
                                .map(each -> each.ownership(found).accountable())
                                .stream())
                        .flatMap(found ->
                                found instanceof Accountable.Named(var person) ? Stream.of(person) : Stream.empty());
    }

    private Optional<OwnershipResolver> resolver(Route route) {
        var id = route.team();
        var team = id == null ? Optional.<Team>empty() : directory.team(route.workspace(), id);
        if (id != null && team.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ownership
                .lookUp(
                        current.snapshot(route.workspace()).knowledge(),
                        directory.workspaceAgreements(route.workspace()),
                        team.stream().toList())
                .of(team.orElse(null)));
    }

    private static Stream<String> deputy(Seat seat) {
        return switch (seat) {
            case Seat.Held held -> Stream.ofNullable(held.deputy());
            // the deputy acts already
            case Seat.StoodIn _, Seat.Vacant _, Seat.Missing _, Seat.Unnamed _ -> Stream.empty();
        };
    }
}
