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

/// The place for which it is asked who owns something: a team, or the company where no team is meant.
///
/// Who owns it: the team's agreement, else the workspace's, else the team's framework, else the default view. Who that
/// is: the role's holder, else the deputy, else nobody, by the team's operating model.
///
/// @param team null for the company
/// @param deactivated user ids of people who are not there any more; they hold nothing
public record OwnershipResolver(
        KnowledgeBase knowledge,
        @Nullable Team team,
        WorkspaceAgreements workspaceAgreements,
        Set<String> deactivated) {

    public OwnershipResolver {
        deactivated = Set.copyOf(deactivated);
    }

    /// Without any team.
    public OwnershipResolver(KnowledgeBase knowledge, WorkspaceAgreements workspaceAgreements) {
        this(knowledge, null, workspaceAgreements, Set.of());
    }

    /// Who owns the responsibility here.
    public Ownership ownership(Responsibility responsibility) {
        var everywhere = new OwnershipResolver(knowledge, null, workspaceAgreements, deactivated);
        var byCompany = agreed(workspaceAgreements.agreements().get(responsibility.id()), Source.WORKSPACE_AGREEMENT);
        var byDefault = byCompany.orElseGet(() -> byDefaultView(responsibility));
        var decided = team == null
                ? byDefault
                : agreed(team.agreements().get(responsibility.id()), Source.TEAM_AGREEMENT)
                        .or(() -> byCompany)
                        .or(() -> byFramework(team, responsibility))
                        .orElse(byDefault);
        return new Ownership(
                responsibility,
                team,
                accountable(decided.decision()),
                decided.source(),
                everywhere.accountable(byDefault.decision()),
                byDefault.source(),
                decided.agreement(),
                !decided.decision().equals(byDefault.decision()));
    }

    /// Who owns each responsibility here.
    public List<Ownership> ownerships() {
        return knowledge.responsibilities().stream().map(this::ownership).toList();
    }

    /// How the role is filled here.
    public Seat seat(Role role) {
        if (team == null || !role.main()) {
            return new Seat.Unnamed(role);
        }
        var model = model(team);
        if (model.isEmpty() || model.get().roles().contains(role)) {
            var merged = model.filter(OperatingModel::merged);
            var holder =
                    merged.map(found -> together(found, team, role)).orElseGet(() -> present(team.holder(role.id())));
            return filled(role, holder, merged.isPresent());
        }
        return new Seat.Missing(
                role, model.get().substituteFor(role).map(this::seat).orElse(null));
    }

    /// The team's operating model; nothing where the knowledge has lost it.
    Optional<OperatingModel> model(Team of) {
        return knowledge.operatingModel(of.operatingModel());
    }

    private record Decided(
            Decision decision, Source source, @Nullable Agreement agreement) {}

    /// Nothing where there is no agreement, or where it names a role or a person that is not there any more.
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
                .map(position ->
                        new Decided(decision(position.owner(), responsibility.tieBreak()), Source.FRAMEWORK, null));
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

    /// Where one person fills all the roles, or one role stands for all, nothing is shared any more.
    private Accountable shared(@Nullable Role tieBreak) {
        var seats = knowledge.mainRoles().stream().map(this::seat).toList();
        var decides = tieBreak == null ? null : seat(tieBreak);
        var alone = seats.stream().map(Seat::effective).distinct().toList();
        if (alone.size() == 1) {
            return new Accountable.One(alone.getFirst());
        }
        var merged = seats.stream()
                .filter(Seat.Held.class::isInstance)
                .map(Seat.Held.class::cast)
                .toList();
        return merged.size() == seats.size() && merged.stream().allMatch(Seat.Held::merged)
                ? new Accountable.One(decides == null ? seats.getFirst() : decides)
                : new Accountable.Together(seats, decides);
    }

    private Holder present(Holder holder) {
        return new Holder(present(holder.person()), present(holder.deputy()));
    }

    private @Nullable String present(@Nullable String person) {
        return person == null || deactivated.contains(person) ? null : person;
    }

    /// Who fills a role that one person fills together with others: named for this role, or for another one of them.
    private Holder together(OperatingModel model, Team of, Role role) {
        var all = Stream.concat(Stream.of(role), model.roles().stream())
                .map(each -> present(of.holder(each.id())))
                .toList();
        return new Holder(
                all.stream()
                        .flatMap(each -> Stream.ofNullable(each.person()))
                        .findFirst()
                        .orElse(null),
                all.stream()
                        .flatMap(each -> Stream.ofNullable(each.deputy()))
                        .findFirst()
                        .orElse(null));
    }

    private static Seat filled(Role role, Holder holder, boolean merged) {
        if (holder.person() != null) {
            return new Seat.Held(role, holder.person(), holder.deputy(), merged);
        }
        return holder.deputy() == null ? new Seat.Vacant(role) : new Seat.StoodIn(role, holder.deputy());
    }
}
