package org.whoowns.answering.parsing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.teams.Team;

/// What the person wants. [org.whoowns.answering.parsing.AskParser] makes it of their words; a click brings it
/// ready-made.
public sealed interface Ask {

    /// The answer of one entry.
    ///
    /// @param evidence what led to it; null where the person picked it
    record AboutEntry(Entry entry, @Nullable Evidence evidence) implements Ask {}

    /// What a role is there for and what it answers for.
    ///
    /// @param framework whose view of it; null for the default view
    record RoleOverview(
            Role role,
            @Nullable Framework framework,
            @Nullable Evidence evidence) implements Ask {}

    /// The main roles side by side.
    record CompareRoles(Entry comparison, @Nullable Evidence evidence) implements Ask {}

    /// What one framework says of a responsibility.
    record FrameworkView(
            Responsibility responsibility,
            Framework framework,
            @Nullable Evidence evidence) implements Ask {}

    /// What all frameworks say of a responsibility.
    record CompareFrameworks(
            Responsibility responsibility, @Nullable Evidence evidence) implements Ask {}

    /// Who holds a role in a team, or all of its roles.
    ///
    /// @param role null for all of them
    record HoldersOf(@Nullable Role role) implements Ask {}

    /// What somebody holds.
    ///
    /// @param user a user id
    record HeldBy(String user) implements Ask {}

    /// Something about teams that is for the eyes of the asker alone.
    sealed interface PrivateReport extends Ask {}

    /// Everything that somebody answers for.
    record ContractOf(Whose whose) implements PrivateReport {}

    /// What should be settled in all teams.
    record TeamCheck() implements PrivateReport {}

    /// Whose role contract is wanted.
    sealed interface Whose {

        /// The asker's own.
        record Mine() implements Whose {}

        /// Somebody's.
        ///
        /// @param user a user id
        record OfPerson(String user) implements Whose {}

        /// Those of all roles of a team.
        record OfTeam(Team team) implements Whose {}

        /// That of one role of a team.
        ///
        /// @param team the id of a team, which may be gone
        record OfRole(String team, Role role) implements Whose {}

        /// Nobody's: the words name no team and no person.
        ///
        /// @param words as typed
        record OfNobody(String words) implements Whose {}
    }

    /// One of a few entries; the person has to say which.
    ///
    /// @param mention the view they want, whichever it is
    record Choice(List<Candidate> choices, FrameworkMention mention) implements Ask {

        public Choice {
            choices = List.copyOf(choices);
        }
    }

    /// Something that is not known here.
    ///
    /// @param nearest what comes closest, best first; empty where the words say nothing
    record NothingKnown(List<Candidate> nearest) implements Ask {

        public NothingKnown {
            nearest = List.copyOf(nearest);
        }
    }

    /// Everything there is an answer for.
    record Catalogue() implements Ask {}

    /// How to ask.
    record Help() implements Ask {}

    /// Nothing but a friendly word.
    record Chat(SmallTalk kind) implements Ask {}
}
