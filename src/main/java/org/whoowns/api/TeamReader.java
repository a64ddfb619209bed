package org.whoowns.api;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.TeamContextResolver;
import org.whoowns.answering.context.UserDirectory;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Looks up teams, who holds their roles, and what they are accountable for. Thread-safe.
///
/// A team that the caller may not see is one that does not exist. Every method throws [ApiException] if there is no
/// such team, or if the database is away.
@Singleton
public final class TeamReader {

    private final CurrentSnapshot current;
    private final @Nullable TeamContextResolver contexts;
    private final @Nullable UserDirectory users;

    /// @param contexts null without teams
    public TeamReader(CurrentSnapshot current, @Nullable TeamContextResolver contexts, @Nullable UserDirectory users) {
        this.current = current;
        this.contexts = contexts;
        this.users = users;
    }

    /// @param team its id or name
    public Team find(ApiCaller caller, String team) {
        return available(() -> lookUp(caller, team));
    }

    private Team lookUp(ApiCaller caller, String team) {
        var known = contexts;
        if (known == null || !caller.seesTeams()) {
            return missing(team);
        }
        var key = TeamName.key(team);
        return known.team(caller.workspace(), team)
                .or(() -> Optional.ofNullable(
                        known.lookUp(caller.context(null), List.of(key)).named().get(key)))
                .orElseGet(() -> missing(team));
    }

    private static <T> T available(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseUnavailableException unavailable) {
            throw new ApiException(
                    ApiException.Kind.UNAVAILABLE, "Teams can't be looked up right now. Please try again in a minute.");
        }
    }

    private static Team missing(String team) {
        throw new ApiException(ApiException.Kind.NOT_FOUND, "There is no team called “" + team + "”.");
    }

    /// The whole team.
    ///
    /// @param team its id or name
    public TeamReply team(ApiCaller caller, String team) {
        return available(() -> reply(caller, lookUp(caller, team)));
    }

    private TeamReply reply(ApiCaller caller, Team found) {
        var knowledge = current.apply(caller.workspace());
        var resolver = resolver(knowledge, found);
        var ownerships = resolver.ownerships();
        var names = names(
                found,
                Stream.concat(
                        found.people().stream(),
                        ownerships.stream().flatMap(each -> each.accountable().people())));
        return new TeamReply(
                found.id(),
                found.name().text(),
                found.operatingModel(),
                found.framework(),
                seats(knowledge, resolver, names),
                ownerships.stream()
                        .map(each -> new TeamReply.Line(
                                each.responsibility().id(),
                                each.responsibility().title(),
                                each.responsibility().area(),
                                OwnershipReply.of(each, names)))
                        .toList());
    }

    /// Who holds the team's main roles.
    ///
    /// @param team its id or name
    /// @param role the id, the name or the short name of a role; null for all
    public TeamReply.Seats seats(ApiCaller caller, String team, @Nullable String role) {
        return available(() -> seats(caller, lookUp(caller, team), role));
    }

    private TeamReply.Seats seats(ApiCaller caller, Team found, @Nullable String role) {
        var knowledge = current.apply(caller.workspace());
        var wanted = role == null ? null : CatalogueReader.role(knowledge, role);
        var seats = seats(knowledge, resolver(knowledge, found), names(found, found.people().stream()));
        return new TeamReply.Seats(
                found.id(),
                found.name().text(),
                seats.stream()
                        .filter(each -> wanted == null || wanted.id().equals(each.role()))
                        .toList());
    }

    private static List<SeatReply> seats(
            KnowledgeBase knowledge, OwnershipResolver resolver, Map<String, String> names) {
        return knowledge.mainRoles().stream()
                .map(role -> SeatReply.of(resolver.seat(role), names))
                .toList();
    }

    private OwnershipResolver resolver(KnowledgeBase knowledge, Team team) {
        if (contexts == null) {
            throw new IllegalStateException("a team was found without them");
        }
        return contexts.ownership(knowledge, List.of(team), team.workspace()).of(team);
    }

    private Map<String, String> names(Team team, Stream<String> people) {
        return users == null
                ? Map.of()
                : users.names(team.workspace(), people.distinct().toList());
    }
}
