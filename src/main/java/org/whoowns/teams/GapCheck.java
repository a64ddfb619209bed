package org.whoowns.teams;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.Agreement.Decision;

/// Looks for gaps and clashes.
///
/// @param deactivated user ids of people who are not in the workspace any more
/// @param channelsGone ids of channels that do not exist any more
public record GapCheck(
        KnowledgeBase knowledge,
        WorkspaceAgreements workspaceAgreements,
        Set<String> deactivated,
        Set<String> channelsGone) {

    public GapCheck {
        deactivated = Set.copyOf(deactivated);
        channelsGone = Set.copyOf(channelsGone);
    }

    /// Everything that should be settled: the workspace's own first, then team by team.
    public List<Clash> all(List<Team> teams) {
        return Stream.concat(
                        workspaceAgreements.agreements().values().stream().flatMap(each -> agreement(null, null, each)),
                        teams.stream().flatMap(team -> of(team).stream()))
                .toList();
    }

    /// Everything that should be settled in one team, what matters most first.
    public List<Clash> of(Team team) {
        var resolver = new OwnershipResolver(knowledge, team, workspaceAgreements, deactivated);
        var clashes = new ArrayList<Clash>(open(resolver, team));
        clashes.addAll(holders(resolver, team));
        clashes.addAll(left(team));
        team.agreements().values().stream()
                .flatMap(each -> agreement(team, resolver, each))
                .forEach(clashes::add);
        team.channels().stream()
                .filter(channelsGone::contains)
                .forEach(channel -> clashes.add(new Clash.ChannelGone(team, channel)));
        if (resolver.model(team).isEmpty()) {
            clashes.add(new Clash.ModelGone(team, team.operatingModel()));
        }
        if (team.framework() != null && knowledge.framework(team.framework()).isEmpty()) {
            clashes.add(new Clash.FrameworkGone(team, team.framework()));
        }
        return clashes;
    }

    /// Roles that own something and that nobody fills.
    private List<Clash> open(OwnershipResolver resolver, Team team) {
        var ownerships = resolver.ownerships();
        var open = new ArrayList<Clash>();
        for (var role : knowledge.mainRoles()) {
            var theirs = ownerships.stream()
                    .map(Ownership::accountable)
                    .filter(each -> RoleContract.seats(each).stream()
                            .anyMatch(seat -> seat.effective().role().equals(role)))
                    .toList();
            var shares = (int) theirs.stream()
                    .filter(Accountable.Together.class::isInstance)
                    .count();
            var owns = theirs.size() - shares;
            if (!theirs.isEmpty()) {
                switch (resolver.seat(role)) {
                    case Seat.Vacant _ -> open.add(new Clash.VacantRole(team, role, owns, shares));
                    case Seat.Missing _ -> open.add(new Clash.NobodyInPlace(team, role, owns, shares));
                    case Seat.Held _, Seat.StoodIn _, Seat.Unnamed _ -> {}
                }
            }
        }
        return open;
    }

    private List<Clash> holders(OwnershipResolver resolver, Team team) {
        var model = resolver.model(team);
        var roles = model.map(each -> each.roles()).orElse(knowledge.mainRoles());
        var held = roles.stream()
                .filter(role -> team.holder(role.id()).person() != null)
                .toList();
        var people = held.stream()
                .flatMap(role -> Stream.ofNullable(team.holder(role.id()).person()))
                .distinct()
                .toList();
        var merged = model.map(each -> each.merged()).orElse(false);
        if (merged) {
            return people.size() > 1 ? List.of(new Clash.TwoHolders(team, held, people)) : List.of();
        }
        return people.stream()
                .filter(person -> rolesOf(team, held, person).size() > 1)
                .<Clash>map(person -> new Clash.OnePersonTwice(team, rolesOf(team, held, person), person))
                .toList();
    }

    private static List<Role> rolesOf(Team team, Collection<Role> held, String person) {
        return held.stream()
                .filter(role -> person.equals(team.holder(role.id()).person()))
                .toList();
    }

    private List<Clash> left(Team team) {
        var left = new ArrayList<Clash>();
        for (var role : knowledge.mainRoles()) {
            var holder = team.holder(role.id());
            Stream.ofNullable(holder.person())
                    .filter(deactivated::contains)
                    .forEach(person -> left.add(new Clash.HolderLeft(team, role, person, false)));
            Stream.ofNullable(holder.deputy())
                    .filter(deactivated::contains)
                    .forEach(person -> left.add(new Clash.HolderLeft(team, role, person, true)));
        }
        return left;
    }

    /// @param resolver null for an agreement of the whole workspace
    private Stream<Clash> agreement(@Nullable Team team, @Nullable OwnershipResolver resolver, Agreement agreement) {
        if (knowledge.responsibility(agreement.entry()).isEmpty()) {
            return Stream.of(new Clash.AgreedEntryGone(team, agreement));
        }
        return switch (agreement.decision()) {
            case Decision.ToRole(var role) -> missing(team, resolver, agreement, role);
            case Decision.Together(@Nullable String tieBreak) ->
                tieBreak == null ? Stream.empty() : missing(team, resolver, agreement, tieBreak);
            case Decision.ToPerson(var person) ->
                deactivated.contains(person)
                        ? Stream.of(new Clash.AgreedPersonLeft(team, agreement, person))
                        : Stream.empty();
        };
    }

    private Stream<Clash> missing(
            @Nullable Team team, @Nullable OwnershipResolver resolver, Agreement agreement, String id) {
        var role = knowledge.role(id);
        var there = role.isPresent() && (resolver == null || !(resolver.seat(role.get()) instanceof Seat.Missing));
        return there ? Stream.empty() : Stream.of(new Clash.AgreedRoleMissing(team, agreement, id));
    }
}
