package org.whoowns.teams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.Agreement.Decision;

/// Check for gaps and conflicts in teams.
///
/// @param agreed the agreements of the workspace
/// @param deactivated user ids of people who have left the workspace
/// @param channelsGone ids of channels that no longer exist
public record GapCheck(
        KnowledgeBase knowledge, WorkspaceAgreements agreed, Set<String> deactivated, Set<String> channelsGone) {

    public GapCheck {
        deactivated = Set.copyOf(deactivated);
        channelsGone = Set.copyOf(channelsGone);
    }

    /// All clashes: the workspace's first, then team by team.
    public List<Clash> all(List<Team> teams) {
        return Stream.concat(
                        agreed.agreements().values().stream().flatMap(each -> agreement(null, null, each)),
                        teams.stream().flatMap(team -> of(team).stream()))
                .toList();
    }

    /// The clashes of one team, the most important first.
    public List<Clash> of(Team team) {
        var resolver = new OwnershipResolver(knowledge, team, agreed, deactivated);
        return Stream.concat(unfilled(resolver, team).stream(), others(resolver, team))
                .toList();
    }

    /// Whether a team has any clash. Many teams are asked for it, so it stops at the first one.
    public boolean isAny(Team team) {
        var resolver = new OwnershipResolver(knowledge, team, agreed, deactivated);
        return others(resolver, team).findAny().isPresent()
                || knowledge.mainRoles().stream()
                        .filter(role -> isOpen(resolver.seat(role)))
                        .anyMatch(role -> theirs(resolver, role).findAny().isPresent());
    }

    private Stream<Clash> others(OwnershipResolver resolver, Team team) {
        return Stream.<Supplier<Stream<Clash>>>of(
                        () -> holders(resolver, team).stream(),
                        () -> left(team).stream(),
                        () -> team.agreements().values().stream().flatMap(each -> agreement(team, resolver, each)),
                        () -> gone(resolver, team))
                .flatMap(Supplier::get);
    }

    private Stream<Clash> gone(OwnershipResolver resolver, Team team) {
        var gone = new ArrayList<Clash>();
        team.channels().stream()
                .filter(channelsGone::contains)
                .forEach(channel -> gone.add(new Clash.ChannelGone(team, channel)));
        if (resolver.model(team).isEmpty()) {
            gone.add(new Clash.ModelGone(team, team.operatingModel()));
        }
        if (team.framework() != null && knowledge.framework(team.framework()).isEmpty()) {
            gone.add(new Clash.FrameworkGone(team, team.framework()));
        }
        return gone.stream();
    }

    /// Roles with responsibilities that nobody fills.
    private List<Clash> unfilled(OwnershipResolver resolver, Team team) {
        var unfilled = new ArrayList<Clash>();
        for (var role : knowledge.mainRoles()) {
            var seat = resolver.seat(role);
            var theirs = isOpen(seat) ? theirs(resolver, role).toList() : List.<Accountable>of();
            var shares = (int) theirs.stream()
                    .filter(Accountable.Together.class::isInstance)
                    .count();
            var owns = theirs.size() - shares;
            if (!theirs.isEmpty()) {
                unfilled.add(
                        seat instanceof Seat.Vacant
                                ? new Clash.VacantRole(team, role, owns, shares)
                                : new Clash.NobodyInPlace(team, role, owns, shares));
            }
        }
        return unfilled;
    }

    private static boolean isOpen(Seat seat) {
        return switch (seat) {
            case Seat.Vacant _, Seat.Missing _ -> true;
            case Seat.Held _, Seat.StoodIn _, Seat.Unnamed _ -> false;
        };
    }

    /// What a role owns or shares.
    private Stream<Accountable> theirs(OwnershipResolver resolver, Role role) {
        return knowledge.responsibilities().stream()
                .map(each -> resolver.ownership(each).accountable())
                .filter(each -> RoleContract.seats(each).stream()
                        .anyMatch(seat -> seat.effective().role().equals(role)));
    }

    private List<Clash> holders(OwnershipResolver resolver, Team team) {
        var model = resolver.model(team);
        var roles = model.map(OperatingModel::roles).orElse(knowledge.mainRoles());
        var byPerson = new LinkedHashMap<String, List<Role>>();
        for (var role : roles) {
            var person = team.holder(role.id()).person();
            if (person != null) {
                byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(role);
            }
        }
        if (model.map(OperatingModel::merged).orElse(false)) {
            var held = roles.stream()
                    .filter(role -> team.holder(role.id()).person() != null)
                    .toList();
            return byPerson.size() > 1
                    ? List.of(new Clash.TwoHolders(team, held, List.copyOf(byPerson.keySet())))
                    : List.of();
        }
        return byPerson.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .<Clash>map(each -> new Clash.OnePersonTwice(team, each.getValue(), each.getKey()))
                .toList();
    }

    private List<Clash> left(Team team) {
        var left = new ArrayList<Clash>();
        for (var role : knowledge.mainRoles()) {
            var holder = team.holder(role.id());
            if (holder.person() != null && deactivated.contains(holder.person())) {
                left.add(new Clash.HolderLeft(team, role, holder.person(), false));
            }
            if (holder.deputy() != null && deactivated.contains(holder.deputy())) {
                left.add(new Clash.HolderLeft(team, role, holder.deputy(), true));
            }
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
