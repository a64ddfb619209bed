package org.whoowns.teams;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Basis;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Ownership.Source;

/// Resolver of ownership for a team, or for the workspace.
///
/// The owner is decided by the team's agreement, else the workspace's, else the team's framework, else the default
/// view. A role is filled by its holder, else its deputy, else nobody, by the team's operating model.
///
/// @param team null for the workspace
/// @param deactivated user ids of people who have left; they hold nothing
public record OwnershipResolver(
        KnowledgeBase knowledge,
        @Nullable Team team,
        WorkspaceAgreements workspaceAgreements,
        Set<String> deactivated) {

    public OwnershipResolver {
        deactivated = Set.copyOf(deactivated);
    }

    public Ownership ownership(Responsibility responsibility) {
        var workspace = new OwnershipResolver(knowledge, null, workspaceAgreements, deactivated);
        var byWorkspace = byWorkspace(responsibility);
        var byDefault = byWorkspace.orElseGet(() -> byDefaultView(responsibility));
        var decided = team == null
                ? byDefault
                : agreed(team.agreements().get(responsibility.id()), Source.TEAM_AGREEMENT)
                        .or(() -> byWorkspace)
                        .or(() -> byFramework(team, responsibility))
                        .orElse(byDefault);
        return new Ownership(
                responsibility,
                team,
                accountable(decided.decision()),
                decided.source(),
                workspace.accountable(byDefault.decision()),
                decided.agreement(),
                !decided.decision().equals(byDefault.decision()));
    }

    /// The default: what the workspace agreed on, else the default view.
    public Decision byDefault(Responsibility responsibility) {
        return byWorkspace(responsibility)
                .orElseGet(() -> byDefaultView(responsibility))
                .decision();
    }

    private Optional<Decided> byWorkspace(Responsibility responsibility) {
        return agreed(workspaceAgreements.agreements().get(responsibility.id()), Source.WORKSPACE_AGREEMENT);
    }

    public List<Ownership> ownerships() {
        return knowledge.responsibilities().stream().map(this::ownership).toList();
    }

    public Seat seat(Role role) {
        if (team == null || !role.main()) {
            return new Seat.Unnamed(role);
        }
        var model = model(team);
        if (model.isEmpty() || model.get().roles().contains(role)) {
            var merged = model.filter(OperatingModel::merged);
            var holder = merged.map(found -> mergedHolder(found, team, role))
                    .orElseGet(() -> present(team.holder(role.id())));
            return filled(role, holder, merged.isPresent());
        }
        return new Seat.Missing(
                role, model.get().substituteFor(role).map(this::seat).orElse(null));
    }

    /// The team's operating model; empty if it no longer exists.
    Optional<OperatingModel> model(Team of) {
        return knowledge.operatingModel(of.operatingModel());
    }

    private record Decided(
            Decision decision, Source source, @Nullable Agreement agreement) {}

    /// Empty without an agreement, or if its role or person no longer exists.
    private Optional<Decided> agreed(@Nullable Agreement agreement, Source source) {
        return Optional.ofNullable(agreement)
                .filter(each -> isValid(each.decision()))
                .map(each -> new Decided(each.decision(), source, each));
    }

    private boolean isValid(Decision decision) {
        return switch (decision) {
            case Decision.ToRole(var role) -> knowledge.role(role).isPresent();
            case Decision.Together _ -> !knowledge.mainRoles().isEmpty();
            case Decision.ToPerson(var person) -> !deactivated.contains(person);
        };
    }

    private Optional<Decided> byFramework(Team of, Responsibility responsibility) {
        return knowledge
                .framework(of.framework())
                .flatMap(responsibility::position)
                .map(position -> decision(position.owner(), responsibility.tieBreak()))
                .map(decision -> new Decided(decision, Source.FRAMEWORK, null));
    }

    private static Decided byDefaultView(Responsibility responsibility) {
        return new Decided(
                decision(responsibility.owner(), responsibility.tieBreak()),
                responsibility.basis() == Basis.COMMON_PRACTICE ? Source.COMMON_PRACTICE : Source.DEFAULT_VIEW,
                null);
    }

    private static Decision decision(Owner owner, @Nullable Role tieBreak) {
        return switch (owner) {
            case Role role -> new Decision.ToRole(role.id());
            case Owner.Shared _ -> new Decision.Together(tieBreak == null ? null : tieBreak.id());
        };
    }

    private Accountable accountable(Decision decision) {
        return switch (decision) {
            case Decision.ToRole(var role) ->
                new Accountable.One(seat(knowledge.role(role).orElseThrow()));
            case Decision.Together(@Nullable String tieBreak) ->
                shared(Optional.ofNullable(tieBreak).flatMap(knowledge::role).orElse(null));
            case Decision.ToPerson(var person) -> new Accountable.Named(person);
        };
    }

    /// Not shared if one person fills all roles, or one role substitutes all.
    private Accountable shared(@Nullable Role tieBreak) {
        var seats = knowledge.mainRoles().stream().map(this::seat).toList();
        var decides = tieBreak == null ? null : seat(tieBreak);
        var effective = seats.stream().map(Seat::effective).distinct().toList();
        if (effective.size() == 1) {
            return new Accountable.One(effective.getFirst());
        }
        return seats.stream().allMatch(seat -> seat instanceof Seat.Held held && held.merged())
                ? new Accountable.One(decides == null ? seats.getFirst() : decides)
                : new Accountable.Together(seats, decides);
    }

    private Holder present(Holder holder) {
        return new Holder(present(holder.person()), present(holder.deputy()));
    }

    private @Nullable String present(@Nullable String person) {
        return person == null || deactivated.contains(person) ? null : person;
    }

    /// The holder of merged roles: the one named for this role, or else for another one of them.
    private Holder mergedHolder(OperatingModel model, Team of, Role role) {
        var all = Stream.concat(Stream.of(role), model.roles().stream())
                .map(each -> present(of.holder(each.id())))
                .toList();
        var person =
                all.stream().flatMap(each -> Stream.ofNullable(each.person())).findFirst();
        var deputy =
                all.stream().flatMap(each -> Stream.ofNullable(each.deputy())).findFirst();
        return new Holder(person.orElse(null), deputy.orElse(null));
    }

    private static Seat filled(Role role, Holder holder, boolean merged) {
        if (holder.person() != null) {
            return new Seat.Held(role, holder.person(), holder.deputy(), merged);
        }
        return holder.deputy() == null ? new Seat.Vacant(role) : new Seat.StoodIn(role, holder.deputy());
    }
}
