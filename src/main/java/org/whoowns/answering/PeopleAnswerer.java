package org.whoowns.answering;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer.Withheld.Reason;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamContext;
import org.whoowns.answering.context.TeamContextResolver;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.Seat;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Answers about people and local ownership.
final class PeopleAnswerer {

    private PeopleAnswerer() {}

    static LocalOwnership local(Responsibility responsibility, TeamContext teamContext) {
        return switch (teamContext) {
            case TeamContext.Anywhere() -> new LocalOwnership.Nothing();
            case TeamContext.Withheld(var why) -> new LocalOwnership.Withheld(why);
            case TeamContext.Away() -> new LocalOwnership.Away();
            case TeamContext.Inside inside -> {
                var ownership = inside.resolver().ownership(responsibility);
                var people = Stream.of(
                                people(ownership.accountable()),
                                people(ownership.workspaceDefault()),
                                Stream.ofNullable(ownership.agreement()).map(Agreement::by))
                        .flatMap(each -> each);
                yield new LocalOwnership.Known(ownership, inside.candidates(), inside.names(people));
            }
        };
    }

    static Answer holders(
            KnowledgeBase knowledge, @Nullable Role role, TeamContext teamContext, QuestionContext context) {
        return switch (teamContext) {
            case TeamContext.Anywhere() -> new Answer.NoTeam(null, List.of());
            case TeamContext.Away() -> new Answer.NoTeam(Reason.UNAVAILABLE, List.of());
            case TeamContext.Withheld(var why) -> withheld(why);
            case TeamContext.Inside inside -> {
                var team = inside.resolver().team();
                if (team == null) {
                    // the same for an unknown name as for a team's
                    yield context.showsTeams()
                            ? new Answer.NoTeam(null, inside.candidates())
                            : withheld(context.teams().get());
                }
                var seats = (role == null ? knowledge.mainRoles() : List.of(role))
                        .stream().map(inside.resolver()::seat).toList();
                yield new Answer.Holders(
                        team, seats, inside.names(seats.stream().flatMap(PeopleAnswerer::people)));
            }
        };
    }

    static Answer held(
            KnowledgeBase knowledge,
            String user,
            TeamContext teamContext,
            QuestionContext context,
            @Nullable TeamContextResolver contexts) {
        return switch (teamContext) {
            case TeamContext.Anywhere() -> new Answer.NoTeam(null, List.of());
            case TeamContext.Away() -> new Answer.NoTeam(Reason.UNAVAILABLE, List.of());
            case TeamContext.Withheld(var why) -> withheld(why);
            case TeamContext.Inside inside -> {
                try {
                    var workspace = inside.resolver().workspaceAgreements().workspace();
                    var contracts =
                            contexts == null ? List.<RoleContract>of() : contexts.contracts(knowledge, workspace, user);
                    // without a team and workspace agreements, nobody has asked yet
                    if (!contracts.isEmpty() && !context.showsTeams()) {
                        yield withheld(context.teams().get());
                    }
                    yield new Answer.Held(user, contracts, inside.names(Stream.of(user)));
                } catch (DatabaseUnavailableException unavailable) {
                    yield new Answer.NoTeam(Reason.UNAVAILABLE, List.of());
                }
            }
        };
    }

    private static Answer withheld(TeamVisibility why) {
        return new Answer.NoTeam(Reason.of(why), List.of());
    }

    private static Stream<String> people(Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> people(seat);
            case Accountable.Together(var seats, @Nullable Seat tieBreak) ->
                Stream.concat(seats.stream(), Stream.ofNullable(tieBreak)).flatMap(PeopleAnswerer::people);
            case Accountable.Named(var person) -> Stream.of(person);
        };
    }

    private static Stream<String> people(Seat seat) {
        return switch (seat) {
            case Seat.Held held -> Stream.concat(Stream.of(held.person()), Stream.ofNullable(held.deputy()));
            case Seat.StoodIn(var _, var deputy) -> Stream.of(deputy);
            case Seat.Missing(var _, @Nullable Seat instead) -> instead == null ? Stream.of() : people(instead);
            case Seat.Vacant _, Seat.Unnamed _ -> Stream.of();
        };
    }
}
