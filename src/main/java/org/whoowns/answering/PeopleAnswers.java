package org.whoowns.answering;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.scene.Scene;
import org.whoowns.answering.scene.Scenes;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Contract;
import org.whoowns.teams.Here;
import org.whoowns.teams.Seat;
import org.whoowns.teams.ledger.DatabaseAway;

/// Answers with people in them.
final class PeopleAnswers {

    private PeopleAnswers() {}

    static Local local(Responsibility responsibility, Scene scene) {
        return switch (scene) {
            case Scene.Anywhere() -> new Local.Nothing();
            case Scene.Away() -> new Local.Away();
            case Scene.Inside inside -> {
                var ownership = inside.here().ownership(responsibility);
                var people = Stream.of(
                                people(ownership.accountable()),
                                people(ownership.companyDefault()),
                                Stream.ofNullable(ownership.agreement()).map(Agreement::by))
                        .flatMap(each -> each);
                yield new Local.Known(ownership, inside.names(people));
            }
        };
    }

    static Answer holders(KnowledgeBase knowledge, @Nullable Role role, Scene scene) {
        return switch (scene) {
            case Scene.Anywhere() -> new Answer.NoTeam(false);
            case Scene.Away() -> new Answer.NoTeam(true);
            case Scene.Inside inside -> {
                var team = inside.here().team();
                if (team == null) {
                    yield new Answer.NoTeam(false);
                }
                var seats = (role == null ? knowledge.mainRoles() : List.of(role))
                        .stream().map(inside.here()::seat).toList();
                yield new Answer.Holders(
                        team, seats, inside.names(seats.stream().flatMap(PeopleAnswers::people)));
            }
        };
    }

    static Answer held(KnowledgeBase knowledge, String user, Scene scene, @Nullable Scenes scenes) {
        return switch (scene) {
            case Scene.Anywhere() -> new Answer.NoTeam(false);
            case Scene.Away() -> new Answer.NoTeam(true);
            case Scene.Inside inside -> {
                try {
                    var places = scenes == null
                            ? List.<Here>of()
                            : scenes.teamsOf(knowledge, user, inside.here().company());
                    yield new Answer.Held(
                            user,
                            places.stream().map(here -> Contract.of(here, user)).toList(),
                            inside.names(Stream.of(user)));
                } catch (DatabaseAway away) {
                    yield new Answer.NoTeam(true);
                }
            }
        };
    }

    private static Stream<String> people(Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> people(seat);
            case Accountable.Together(var seats, @Nullable Seat tieBreak) ->
                Stream.concat(seats.stream(), Stream.ofNullable(tieBreak)).flatMap(PeopleAnswers::people);
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
