package org.whoowns.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whoowns.teams.RandomTeams.KNOWLEDGE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.teams.Agreement.Decision;

/// Properties of contracts, handovers and checks, for random teams.
class ContractLawsTest {

    private static final WorkspaceAgreements NONE = WorkspaceAgreements.none(RandomTeams.WORKSPACE);

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void contractsOfAllPeopleCoverAllAccountability(long seed) {
        var resolver = here(seed);
        var all = new HashMap<String, List<Responsibility>>();
        for (var ownership : resolver.ownerships()) {
            ownership
                    .accountable()
                    .people()
                    .distinct()
                    .forEach(person ->
                            all.computeIfAbsent(person, _ -> new ArrayList<>()).add(ownership.responsibility()));
        }
        all.forEach((person, answersFor) -> {
            var contract = RoleContract.of(resolver, person);
            assertThat(contract.lines())
                    .extracting(line -> line.ownership().responsibility())
                    .isEqualTo(answersFor);
            assertThat(contract.accountable() + contract.shared())
                    .isEqualTo(contract.lines().size());
            assertThat(contract.differing())
                    .isEqualTo(contract.lines().stream()
                            .filter(line -> line.ownership().differs())
                            .count());
        });
        assertThat(RoleContract.of(resolver, "UNOBODY").lines()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void contractsOfAllRolesOmitOnlyNamedPeopleAndOtherRoles(long seed) {
        var resolver = here(seed);
        var inContracts = KNOWLEDGE.mainRoles().stream()
                .flatMap(role -> RoleContract.of(resolver, role).lines().stream())
                .map(line -> line.ownership().responsibility())
                .toList();
        for (var ownership : resolver.ownerships()) {
            var byMainRole = RoleContract.seats(ownership.accountable()).stream()
                    .anyMatch(seat ->
                            seat.role().main() || seat.effective().role().main());
            assertThat(inContracts.contains(ownership.responsibility())).isEqualTo(byMainRole);
        }
    }

    /// No responsibility is lost between the contracts of the main roles, of named people and of other roles.
    @ParameterizedTest
    @MethodSource("seeds")
    void contractsOfRolesAndNamedPeopleCoverEverything(long seed) {
        var resolver = here(seed);
        var named = RoleContract.ofNamed(resolver);
        var covered = Stream.concat(
                        KNOWLEDGE.roles().stream().map(role -> RoleContract.of(resolver, role)),
                        named.values().stream())
                .flatMap(contract -> contract.lines().stream())
                .map(line -> line.ownership().responsibility().id())
                .collect(Collectors.toSet());
        assertThat(covered)
                .isEqualTo(KNOWLEDGE.responsibilities().stream()
                        .map(Responsibility::id)
                        .collect(Collectors.toSet()));
        named.forEach((person, contract) ->
                assertThat(RoleContract.of(resolver, person).lines()).containsAll(contract.lines()));
    }

    /// Whoever is accountable in a team is found by its index, or by the workspace's agreements.
    @ParameterizedTest
    @MethodSource("seeds")
    void everyoneAccountableIsIndexed(long seed) {
        var resolver = here(seed);
        var found = Stream.concat(
                        team(resolver).everyone().stream(),
                        resolver.workspaceAgreements().agreements().values().stream()
                                .flatMap(Agreement::named))
                .toList();
        assertThat(found)
                .containsAll(resolver.ownerships().stream()
                        .flatMap(each -> each.accountable().people())
                        .toList());
    }

    @Test
    void aHandoverSaysWhatPeopleStayNamedFor() {
        var on = KNOWLEDGE.responsibilities().getFirst();
        var before =
                RandomTeams.agreeing(team("pm-and-po", "UPO"), RandomTeams.agreement(on, new Decision.ToPerson("UPO")));
        var holders = new LinkedHashMap<>(before.holders());
        holders.put("product-owner", new Holder("UNEXT", null));
        var after = RandomTeams.by(before, before.framework(), holders);

        var handover = Handover.between(
                new OwnershipResolver(KNOWLEDGE, before, NONE, Set.of()),
                new OwnershipResolver(KNOWLEDGE, after, NONE, Set.of()));

        assertThat(handover.keeps()).containsExactly(Map.entry("UPO", List.of(on)));
        assertThat(handover.givesUp()).containsOnlyKeys("UPO");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReverseHandoverSwapsGainsAndLosses(long seed) {
        var before = here(seed);
        var after = new OwnershipResolver(
                KNOWLEDGE, here(seed + 1_000).team(), before.workspaceAgreements(), before.deactivated());

        var there = Handover.between(before, after);
        var back = Handover.between(after, before);

        assertThat(back.takesOver()).isEqualTo(there.givesUp());
        assertThat(back.givesUp()).isEqualTo(there.takesOver());
        assertThat(back.moved()).isEqualTo(there.moved());
        assertThat(there.vacant())
                .isEqualTo(after.ownerships().stream()
                        .filter(each -> each.accountable().people().findAny().isEmpty())
                        .filter(each -> RoleContract.seats(each.accountable()).stream()
                                .map(Seat::effective)
                                .anyMatch(seat -> seat instanceof Seat.Vacant || seat instanceof Seat.Missing))
                        .map(Ownership::responsibility)
                        .toList());
        assertThat(Handover.between(before, before).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHandoverFromNobodyIsTheContract(long seed) {
        var after = here(seed);
        var handover = Handover.between(
                new OwnershipResolver(KNOWLEDGE, null, after.workspaceAgreements(), after.deactivated()), after);
        handover.takesOver()
                .forEach((person, takesOver) -> assertThat(
                                RoleContract.of(after, person).lines())
                        .extracting(line -> line.ownership().responsibility())
                        .containsAll(takesOver));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCheckFindsDeactivatedPeopleAndVacantRoles(long seed) {
        var resolver = here(seed);
        var team = team(resolver);
        var clashes =
                new GapCheck(KNOWLEDGE, resolver.workspaceAgreements(), resolver.deactivated(), Set.of()).of(team);

        var left = KNOWLEDGE.mainRoles().stream()
                .flatMap(role -> Stream.of(
                                Map.entry(
                                        "holder",
                                        String.valueOf(team.holder(role.id()).person())),
                                Map.entry(
                                        "deputy",
                                        String.valueOf(team.holder(role.id()).deputy())))
                        .filter(named -> resolver.deactivated().contains(named.getValue()))
                        .map(named -> new Clash.HolderLeft(
                                team, role, named.getValue(), named.getKey().equals("deputy"))))
                .toList();
        assertThat(clashes.stream().filter(Clash.HolderLeft.class::isInstance)).isEqualTo(left);
        for (var role : KNOWLEDGE.mainRoles()) {
            var theirs = resolver.ownerships().stream()
                    .map(Ownership::accountable)
                    .filter(each -> RoleContract.seats(each).stream()
                            .anyMatch(seat -> seat.effective().role().equals(role)))
                    .count();
            assertThat(clashes.stream()
                            .filter(Clash.VacantRole.class::isInstance)
                            .map(Clash.VacantRole.class::cast)
                            .filter(vacant -> vacant.role().equals(role))
                            .map(vacant -> (long) vacant.owns() + vacant.shares()))
                    .isEqualTo(theirs > 0 && resolver.seat(role) instanceof Seat.Vacant ? List.of(theirs) : List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCheckOfAllJoinsTheWorkspaceAndEachTeam(long seed) {
        var resolver = here(seed);
        var check = new GapCheck(KNOWLEDGE, resolver.workspaceAgreements(), resolver.deactivated(), Set.of("C1"));
        var teams = List.of(team(resolver), team(here(seed + 1_000)), team(here(seed + 2_000)));

        assertThat(check.all(teams))
                .isEqualTo(Stream.concat(
                                check.all(List.of()).stream(), teams.stream().flatMap(team -> check.of(team).stream()))
                        .toList());
        assertThat(check.all(List.of())).allMatch(clash -> clash.team() == null);
    }

    @Test
    void aConsistentTeamHasNoClashes() {
        for (var model : KNOWLEDGE.operatingModels()) {
            var team = team(model.id(), model.merged() ? "UPM" : "UPO");
            assertThat(new GapCheck(KNOWLEDGE, NONE, Set.of(), Set.of()).of(team))
                    .isEmpty();
        }
    }

    @Test
    void aCheckFindsWhatTheModelAndTheKnowledgeLack() {
        var main = KNOWLEDGE.mainRoles();
        var check = new GapCheck(KNOWLEDGE, NONE, Set.of("ULEFT"), Set.of("C1"));
        var twice = team("pm-and-po", "UPM");
        var two = team("merged", "UPO");
        assertThat(check.of(twice)).contains(new Clash.OnePersonTwice(twice, main, "UPM"));
        assertThat(check.of(two)).contains(new Clash.TwoHolders(two, main, List.of("UPM", "UPO")));
        assertThat(check.of(two)).contains(new Clash.ChannelGone(two, "C1"));

        var on = KNOWLEDGE.responsibilities().getFirst();
        var poOnly = team("po-only", "UPO");
        var toMissing =
                RandomTeams.agreement(on, new Decision.ToRole(main.getFirst().id()));
        var missing = RandomTeams.agreeing(poOnly, toMissing);
        assertThat(check.of(missing))
                .contains(new Clash.AgreedRoleMissing(
                        missing, toMissing, main.getFirst().id()));
        var toLeft = RandomTeams.agreement(on, new Decision.ToPerson("ULEFT"));
        var left = RandomTeams.agreeing(poOnly, toLeft);
        assertThat(check.of(left)).contains(new Clash.AgreedPersonLeft(left, toLeft, "ULEFT"));
        var lost = team("lost-model", "UPO");
        assertThat(check.of(lost)).contains(new Clash.ModelGone(lost, "lost-model"));
    }

    private static Team team(String model, @Nullable String owner) {
        var roles = KNOWLEDGE.operatingModel(model).map(found -> found.roles()).orElse(KNOWLEDGE.mainRoles());
        var holders = new LinkedHashMap<String, Holder>();
        roles.forEach(role -> holders.put(role.id(), new Holder(owner, null)));
        holders.putFirst(roles.getFirst().id(), new Holder("UPM", null));
        return new Team(
                RandomTeams.WORKSPACE,
                "team-1",
                TeamName.of("Checkout").orElseThrow(),
                List.of("C1"),
                model,
                null,
                holders,
                new LinkedHashMap<>(),
                Set.of(),
                1);
    }

    private static OwnershipResolver here(long seed) {
        var random = new RandomTeams(seed, "");
        return new OwnershipResolver(KNOWLEDGE, random.team(), random.company(), random.some());
    }

    private static Team team(OwnershipResolver resolver) {
        if (resolver.team() == null) {
            throw new IllegalStateException("every place here is a team");
        }
        return resolver.team();
    }
}
