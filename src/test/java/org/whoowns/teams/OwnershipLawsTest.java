package org.whoowns.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whoowns.teams.RandomTeams.KNOWLEDGE;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whoowns.knowledge.Basis;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Ownership.Source;

/// Properties of ownership resolution, for random teams.
class OwnershipLawsTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void precedenceIsTeamThenWorkspaceThenFrameworkThenDefault(long seed) {
        var resolver = here(seed);
        var team = team(resolver);
        for (var ownership : resolver.ownerships()) {
            var on = ownership.responsibility();
            var framework = KNOWLEDGE.framework(team.framework());
            var expected = stands(team.agreements().get(on.id()), resolver.deactivated())
                    ? Source.TEAM_AGREEMENT
                    : stands(resolver.workspaceAgreements().agreements().get(on.id()), resolver.deactivated())
                            ? Source.WORKSPACE_AGREEMENT
                            : framework.flatMap(on::position).isPresent()
                                    ? Source.FRAMEWORK
                                    : on.basis() == Basis.COMMON_PRACTICE
                                            ? Source.COMMON_PRACTICE
                                            : Source.DEFAULT_VIEW;
            assertThat(ownership.source()).as(on.id()).isEqualTo(expected);
            assertThat(ownership.agreement())
                    .isEqualTo(
                            switch (expected) {
                                case TEAM_AGREEMENT -> team.agreements().get(on.id());
                                case WORKSPACE_AGREEMENT ->
                                    resolver.workspaceAgreements().agreements().get(on.id());
                                case FRAMEWORK, DEFAULT_VIEW, COMMON_PRACTICE -> null;
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTeamNeedsAttentionIfAndOnlyIfItHasAClash(long seed) {
        var resolver = here(seed);
        var check = new GapCheck(KNOWLEDGE, resolver.workspaceAgreements(), resolver.deactivated(), Set.of());

        assertThat(check.isAny(team(resolver)))
                .isEqualTo(!check.of(team(resolver)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withdrawingAnAgreementRestoresThePreviousOwner(long seed) {
        var resolver = here(seed);
        var random = new RandomTeams(seed, "");
        var on = random.responsibility();
        var without = RandomTeams.withdrawing(team(resolver), on);
        var before = in(resolver, without);
        var decision = new Decision.ToPerson("UNEW");

        var agreed = in(resolver, RandomTeams.agreeing(without, RandomTeams.agreement(on, decision)));

        assertThat(agreed.ownership(on).accountable()).isEqualTo(new Accountable.Named("UNEW"));
        assertThat(agreed.ownership(on).differs()).isTrue();
        for (var other : KNOWLEDGE.responsibilities()) {
            if (!other.equals(on)) {
                assertThat(agreed.ownership(other).accountable())
                        .isEqualTo(before.ownership(other).accountable());
            }
        }
        assertThat(in(resolver, RandomTeams.withdrawing(team(agreed), on)).ownerships())
                .isEqualTo(before.ownerships());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyTeamMembersAndAgreedPeopleAreAccountable(long seed) {
        var resolver = here(seed);
        var agreed = Stream.concat(
                        team(resolver).agreements().values().stream(),
                        resolver.workspaceAgreements().agreements().values().stream())
                .flatMap(each ->
                        each.decision() instanceof Decision.ToPerson(var person) ? Stream.of(person) : Stream.of());
        var known = new TreeSet<>(team(resolver).people());
        agreed.forEach(known::add);
        known.removeAll(resolver.deactivated());

        assertThat(resolver.ownerships().stream()
                        .flatMap(each -> each.accountable().people()))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theHolderPrecedesTheDeputy(long seed) {
        var resolver = here(seed);
        var team = team(resolver);
        var model = KNOWLEDGE.operatingModel(team.operatingModel()).orElseThrow();
        for (var role : KNOWLEDGE.mainRoles()) {
            var seat = resolver.seat(role);
            if (!model.roles().contains(role)) {
                assertThat(seat)
                        .isEqualTo(new Seat.Missing(
                                role,
                                model.substituteFor(role).map(resolver::seat).orElse(null)));
            } else if (!model.merged()) {
                var holder = team.holder(role.id());
                var person = present(holder.person(), resolver.deactivated());
                var deputy = present(holder.deputy(), resolver.deactivated());
                assertThat(seat)
                        .isEqualTo(
                                person != null
                                        ? new Seat.Held(role, person, deputy, false)
                                        : deputy != null ? new Seat.StoodIn(role, deputy) : new Seat.Vacant(role));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onePersonFillsMergedRoles(long seed) {
        var resolver = here(seed);
        if (KNOWLEDGE
                .operatingModel(team(resolver).operatingModel())
                .orElseThrow()
                .merged()) {
            var vacant = KNOWLEDGE.mainRoles().stream().map(resolver::seat).filter(Seat.Vacant.class::isInstance);
            var people = team(resolver)
                    .holding()
                    .filter(each -> !resolver.deactivated().contains(each));
            if (people.findAny().isPresent()) {
                assertThat(vacant).isEmpty();
            }
            assertThat(resolver.ownerships().stream()
                            .filter(each -> each.source() != Source.TEAM_AGREEMENT
                                    && each.source() != Source.WORKSPACE_AGREEMENT)
                            .filter(each -> KNOWLEDGE.mainRoles().stream()
                                    .allMatch(role -> resolver.seat(role) instanceof Seat.Held)))
                    .noneMatch(each -> each.accountable() instanceof Accountable.Together);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherFrameworkChangesOnlyWhatFrameworksDecide(long seed) {
        var resolver = here(seed);
        var team = team(resolver);
        var other = new RandomTeams(seed + 1_000, "").one(KNOWLEDGE.frameworks());
        var switched = in(resolver, RandomTeams.by(team, other.id(), team.holders()));
        for (var on : KNOWLEDGE.responsibilities()) {
            var before = resolver.ownership(on);
            var after = switched.ownership(on);
            if (before.source() != Source.FRAMEWORK && after.source() != Source.FRAMEWORK) {
                assertThat(after.accountable()).isEqualTo(before.accountable());
            }
        }
        assertThat(in(resolver, RandomTeams.by(team(switched), team.framework(), team.holders()))
                        .ownerships())
                .isEqualTo(resolver.ownerships());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void deactivatedPeopleCountAsNeverNamed(long seed) {
        var resolver = here(seed);
        var team = team(resolver);
        var holders = new LinkedHashMap<String, Holder>();
        team.holders()
                .forEach((role, holder) -> holders.put(
                        role,
                        new Holder(
                                present(holder.person(), resolver.deactivated()),
                                present(holder.deputy(), resolver.deactivated()))));
        var never = new OwnershipResolver(
                KNOWLEDGE,
                RandomTeams.by(team, team.framework(), holders)
                        .withAgreements(team.agreements().values().stream()
                                .filter(each -> stands(each, resolver.deactivated()))
                                .toList()),
                new WorkspaceAgreements(RandomTeams.WORKSPACE, standing(resolver), 1),
                Set.of());
        assertThat(never.ownerships().stream().map(Ownership::accountable))
                .isEqualTo(resolver.ownerships().stream()
                        .map(Ownership::accountable)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWorkspaceDefaultIsTheSameForEveryTeam(long seed) {
        var resolver = here(seed);
        var everywhere = in(resolver, null);
        for (var ownership : resolver.ownerships()) {
            assertThat(everywhere.ownership(ownership.responsibility()).accountable())
                    .isEqualTo(ownership.workspaceDefault());
        }
    }

    @Test
    void teamsNameOnlyTheirOwnPeople() {
        for (var seed = 0; seed < 60; seed++) {
            var theirs = new RandomTeams(seed, "UX");
            var ours = new RandomTeams(seed + 500, "UY");
            var workspaceAgreements = WorkspaceAgreements.none(RandomTeams.WORKSPACE);
            assertThat(people(new OwnershipResolver(KNOWLEDGE, theirs.team(), workspaceAgreements, Set.of())))
                    .allMatch(person -> person.startsWith("UX"));
            assertThat(people(new OwnershipResolver(KNOWLEDGE, ours.team(), workspaceAgreements, Set.of())))
                    .allMatch(person -> person.startsWith("UY"));
        }
    }

    private static Stream<String> people(OwnershipResolver resolver) {
        return resolver.ownerships().stream().flatMap(each -> each.accountable().people());
    }

    private static OwnershipResolver here(long seed) {
        var random = new RandomTeams(seed, "");
        return new OwnershipResolver(KNOWLEDGE, random.team(), random.company(), random.some());
    }

    private static OwnershipResolver in(OwnershipResolver place, @Nullable Team team) {
        return new OwnershipResolver(KNOWLEDGE, team, place.workspaceAgreements(), place.deactivated());
    }

    private static Team team(OwnershipResolver resolver) {
        if (resolver.team() == null) {
            throw new IllegalStateException("every place here is a team");
        }
        return resolver.team();
    }

    private static SequencedMap<String, Agreement> standing(OwnershipResolver resolver) {
        var standing = new LinkedHashMap<String, Agreement>();
        resolver.workspaceAgreements().agreements().forEach((entry, agreement) -> {
            if (stands(agreement, resolver.deactivated())) {
                standing.put(entry, agreement);
            }
        });
        return standing;
    }

    private static boolean stands(@Nullable Agreement agreement, Set<String> deactivated) {
        return agreement != null
                && switch (agreement.decision()) {
                    case Decision.ToRole(var role) -> KNOWLEDGE.role(role).isPresent();
                    case Decision.ToPerson(var person) -> !deactivated.contains(person);
                    case Decision.Together _ -> true;
                };
    }

    private static @Nullable String present(@Nullable String person, Set<String> deactivated) {
        return person != null && deactivated.contains(person) ? null : person;
    }
}
