package org.whoowns.answering.polarity;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Team;

/// Answer to a [RoleQuestion], computed from the owner.
///
/// @param here where it was asked; null for "who should not …?"
/// @param byDefault without an agreement or framework of the team
public record Verdict(
        RoleQuestion question,
        @Nullable Polarity here,
        @Nullable Polarity byDefault) {

    /// The verdict for a team or workspace.
    ///
    /// @param local null if only the default is known
    public static Verdict of(RoleQuestion question, Responsibility responsibility, @Nullable Ownership local) {
        if (local == null) {
            return of(question, responsibility, responsibility.owner());
        }
        return new Verdict(
                question,
                polarity(question, responsibility, claim(question, local.accountable(), local.team())),
                polarity(question, responsibility, claim(question, local.workspaceDefault(), null)));
    }

    /// The verdict for an owner by default, or in a framework.
    public static Verdict of(RoleQuestion question, Responsibility responsibility, Owner owner) {
        var claim = switch (owner) {
            case Role role -> claim(Stream.of(role), false);
            case Owner.Shared(var roles) -> claim(roles.stream(), true);
        };
        var polarity = polarity(question, responsibility, claim);
        return new Verdict(question, polarity, polarity);
    }

    /// Whether the answer here differs from the default.
    public boolean differs() {
        return here != byDefault;
    }

    /// The roles that own something.
    private record Claim(Set<String> owners, boolean shared) {}

    private static Claim claim(Stream<Role> owners, boolean shared) {
        return new Claim(owners.map(Role::id).collect(toSet()), shared);
    }

    private static Claim claim(RoleQuestion question, Accountable accountable, @Nullable Team team) {
        return switch (accountable) {
            case Accountable.One(var seat) -> claim(Stream.of(seat.effective().role()), false);
            case Accountable.Together(var seats, var _) ->
                claim(seats.stream().map(seat -> seat.effective().role()), true);
            case Accountable.Named(var person) -> {
                var role = question.role();
                var holds = role != null
                        && team != null
                        && person.equals(team.holder(role).person());
                yield new Claim(holds ? Set.of(role) : Set.of(), false);
            }
        };
    }

    private static @Nullable Polarity polarity(RoleQuestion question, Responsibility responsibility, Claim claim) {
        var role = question.role();
        if (role == null) {
            return null;
        }
        var polarity = polarity(role, question, responsibility, claim);
        return question.negated() ? polarity.negated() : polarity;
    }

    private static Polarity polarity(String role, RoleQuestion question, Responsibility responsibility, Claim claim) {
        if (claim.owners().contains(role)) {
            return claim.shared() && !question.involved() ? Polarity.PARTLY : Polarity.YES;
        }
        var hasPart = responsibility.parts().keySet().stream()
                .anyMatch(part -> part.id().equals(role));
        return (claim.shared() && question.exclusive()) || (hasPart && (claim.shared() || question.involved()))
                ? Polarity.PARTLY
                : Polarity.NO;
    }
}
