package org.whoowns.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Role;

/// Gap or conflict in a team or the workspace that needs attention.
public sealed interface Clash {

    /// Null for an agreement of the whole workspace.
    @Nullable
    Team team();

    /// A role with responsibilities has neither holder nor deputy.
    ///
    /// @param owns the number of responsibilities without an owner
    /// @param shares the number of shared responsibilities that lack the role
    record VacantRole(Team team, Role role, int owns, int shares) implements Clash {}

    /// The operating model lacks a role with responsibilities, and has no substitute for it.
    record NobodyInPlace(Team team, Role role, int owns, int shares) implements Clash {}

    /// Two people hold roles that the operating model gives to one person.
    record TwoHolders(Team team, List<Role> roles, List<String> people) implements Clash {}

    /// One person holds roles that the operating model gives to two people.
    record OnePersonTwice(Team team, List<Role> roles, String person) implements Clash {}

    /// The holder or deputy of a role has left the workspace.
    record HolderLeft(Team team, Role role, String person, boolean deputy) implements Clash {}

    /// A gap or conflict in an agreement.
    sealed interface OfAgreement extends Clash {

        Agreement agreement();
    }

    /// An agreement names a person who has left the workspace.
    record AgreedPersonLeft(@Nullable Team team, Agreement agreement, String person) implements OfAgreement {}

    /// An agreement names a role that the operating model or the knowledge lacks.
    record AgreedRoleMissing(@Nullable Team team, Agreement agreement, String role) implements OfAgreement {}

    /// An agreement is about an entry that no longer exists.
    record AgreedEntryGone(@Nullable Team team, Agreement agreement) implements OfAgreement {}

    /// A linked channel no longer exists.
    record ChannelGone(Team team, String channel) implements Clash {}

    /// The team's operating model no longer exists.
    record ModelGone(Team team, String operatingModel) implements Clash {}

    /// The team's framework no longer exists.
    record FrameworkGone(Team team, String framework) implements Clash {}
}
