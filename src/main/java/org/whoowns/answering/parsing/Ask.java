package org.whoowns.answering.parsing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Match;
import org.whoowns.teams.Team;

/// Parsed intent of a question, from words by [org.whoowns.answering.parsing.AskParser] or from a click.
public sealed interface Ask {

    /// The answer of one entry.
    ///
    /// @param evidence null if the user picked the entry
    record AboutEntry(Entry entry, @Nullable Evidence evidence) implements Ask {}

    /// The profile of a role.
    ///
    /// @param framework null for the default view
    record RoleOverview(
            Role role,
            @Nullable Framework framework,
            @Nullable Evidence evidence) implements Ask {}

    /// The main roles side by side.
    record CompareRoles(Entry comparison, @Nullable Evidence evidence) implements Ask {}

    /// The position of one framework on a responsibility.
    record FrameworkView(
            Responsibility responsibility,
            Framework framework,
            @Nullable Evidence evidence) implements Ask {}

    /// The positions of all frameworks on a responsibility.
    record CompareFrameworks(
            Responsibility responsibility, @Nullable Evidence evidence) implements Ask {}

    /// Who holds a role in a team, or all of its roles.
    ///
    /// @param role null for all of them
    record HoldersOf(@Nullable Role role) implements Ask {}

    /// A person's roles.
    record HeldBy(String user) implements Ask {}

    /// A report on teams that only the asker may see.
    sealed interface PrivateReport extends Ask {}

    /// Everything that a person or role is accountable for.
    record ContractOf(Whose whose) implements PrivateReport {}

    /// The gaps and conflicts of all teams.
    record TeamCheck() implements PrivateReport {}

    /// All teams, and who holds their roles.
    record TeamList() implements PrivateReport {}

    /// Whose role contract is wanted.
    sealed interface Whose {

        /// The asker's own.
        record Mine() implements Whose {}

        record OfPerson(String user) implements Whose {}

        /// All roles of a team.
        record OfTeam(Team team) implements Whose {}

        /// One role of a team.
        ///
        /// @param team the id of a team, which may no longer exist
        record OfRole(String team, Role role) implements Whose {}

        /// Words that name no team and no person.
        record OfNobody(UnknownName name) implements Whose {}
    }

    /// A few entries from which the user has to choose.
    ///
    /// @param mention the framework that was asked for
    record Choice(List<Candidate> choices, FrameworkMention mention) implements Ask {

        public Choice {
            choices = List.copyOf(choices);
        }
    }

    /// Several questions in one utterance, each with its own answer.
    ///
    /// @param parts two or three
    /// @param hasMore whether there were more
    record Several(List<Part> parts, boolean hasMore) implements Ask {

        public Several {
            parts = List.copyOf(parts);
        }
    }

    /// One of several questions.
    ///
    /// @param words in which it stands on its own
    record Part(String words, Ask ask, Match match) {}

    /// No known entry.
    ///
    /// @param nearest the closest entries, best first; empty for words without content
    /// @param limitation what keeps it from being answered, if that is known
    record NothingKnown(List<Candidate> nearest, Match.@Nullable Limitation limitation) implements Ask {

        public NothingKnown {
            nearest = List.copyOf(nearest);
        }

        public NothingKnown(List<Candidate> nearest) {
            this(nearest, null);
        }
    }

    /// The list of all entries.
    record Catalogue() implements Ask {}

    /// How to ask.
    record Help() implements Ask {}

    /// A command that concerns the asker's own data or the curators' work, for which only Slack knows the way.
    record BotCommand(Name name) implements Ask {

        public enum Name {
            FORGET_ME("forget me"),
            /// For curators; nobody else is told of it.
            GAPS("gaps"),
            /// What was taught, for those who decide on it.
            TAUGHT("taught"),
            /// What is due for review, for its curators.
            REVIEWS("reviews");

            private final String words;

            Name(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }

    /// Nearly a command.
    ///
    /// @param command the one that is probably meant, without the slash command's name
    record SuggestedCommand(String command) implements Ask {}

    /// A team or a person that nobody knows.
    ///
    /// @param name as typed; of a person with the "@"
    /// @param similar the name of the team that is probably meant; null for none
    record UnknownName(String name, @Nullable String similar) implements Ask {

        public UnknownName(String name) {
            this(name, null);
        }
    }

    /// Small talk.
    record Chat(SmallTalk kind) implements Ask {}
}
