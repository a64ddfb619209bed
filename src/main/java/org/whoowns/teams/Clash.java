package org.whoowns.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Role;

/// A gap or a clash: something about a team, or about the whole workspace, that people should settle.
public sealed interface Clash {

    /// The team; null for what the whole workspace agreed on.
    @Nullable
    Team team();

    /// Nobody fills a role that owns something, not even a deputy.
    ///
    /// @param owns how many responsibilities are left to nobody
    /// @param shares how many others, that it shares with another role, lack it
    record VacantRole(Team team, Role role, int owns, int shares) implements Clash {}

    /// The operating model lacks a role that owns something, and none answers in its place.
    record NobodyInPlace(Team team, Role role, int owns, int shares) implements Clash {}

    /// Two people hold what one person should hold alone.
    record TwoHolders(Team team, List<Role> roles, List<String> people) implements Clash {}

    /// One person holds roles that the operating model gives to two.
    record OnePersonTwice(Team team, List<Role> roles, String person) implements Clash {}

    /// Somebody named for a role is not in the workspace any more.
    record HolderLeft(Team team, Role role, String person, boolean deputy) implements Clash {}

    /// An agreement names a person who is not in the workspace any more.
    record AgreedPersonLeft(@Nullable Team team, Agreement agreement, String person) implements Clash {}

    /// An agreement points to a role that the team's operating model, or the knowledge, lacks.
    record AgreedRoleMissing(@Nullable Team team, Agreement agreement, String role) implements Clash {}

    /// An agreement is about an entry that is gone.
    record AgreedEntryGone(@Nullable Team team, Agreement agreement) implements Clash {}

    /// A linked channel does not exist any more.
    record ChannelGone(Team team, String channel) implements Clash {}

    /// The knowledge has lost the team's operating model.
    record ModelGone(Team team, String operatingModel) implements Clash {}

    /// The knowledge has lost the team's framework.
    record FrameworkGone(Team team, String framework) implements Clash {}
}
