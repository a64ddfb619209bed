package org.whoowns.answering;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.answering.parsing.Subcommand;
import org.whoowns.answering.polarity.Polarity;
import org.whoowns.answering.polarity.Verdict;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.FrameworkPosition;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeBase.DefaultView;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Topic;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Match;
import org.whoowns.teams.Clash;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.Seat;
import org.whoowns.teams.Team;

/// Answer to a question, independent of how it is rendered. Evidence is null if the user picked the entry.
public sealed interface Answer {

    /// Who owns a responsibility, by default and locally.
    ///
    /// @param verdict the answer to a yes/no question; null for other questions
    /// @param overdue whether the entry is past its review date
    record Ownership(
            Responsibility responsibility,
            LocalOwnership local,
            @Nullable Evidence evidence,
            @Nullable Verdict verdict,
            boolean overdue)
            implements Answer {

        public Ownership(Responsibility responsibility, LocalOwnership local, @Nullable Evidence evidence) {
            this(responsibility, local, evidence, null, false);
        }
    }

    /// An answer with everything that its short form leaves out.
    record Detailed(Answer answer) implements Answer {}

    /// An answer, and the entries that may be meant instead: to a question that it may not fit, or after a choice.
    ///
    /// @param mention the framework that was asked for
    record Alternatives(Answer answer, List<Entry> others, FrameworkMention mention) implements Answer {

        public Alternatives {
            others = List.copyOf(others);
        }
    }

    /// Who holds roles in a team, and display names by user id.
    record Holders(Team team, List<Seat> seats, Map<String, String> names) implements Answer {}

    /// A person's roles, team by team, and display names by user id.
    record Held(String person, List<RoleContract> contracts, Map<String, String> names) implements Answer {}

    /// A question about people without a known team.
    ///
    /// @param reason why none is shown; null if it is not known which one is meant
    /// @param candidates the asker's teams, by name, if any of them may be meant; empty otherwise
    record NoTeam(Withheld.@Nullable Reason reason, List<Team> candidates) implements Answer {}

    /// A report on roles and teams that only the asker should see.
    sealed interface PrivateReport extends Answer {}

    /// Everything that a person is accountable for, team by team.
    ///
    /// @param ofAsker whether the person asked for their own
    /// @param teamsPossible whether the knowledge allows for teams
    record PersonContracts(String person, boolean ofAsker, boolean teamsPossible, List<RoleContract> contracts)
            implements PrivateReport {}

    /// Everything that roles of a team are accountable for.
    ///
    /// @param named what agreements give to people whatever their roles, by user id; empty for a single role
    record RoleContracts(List<FilledRole> roles, SequencedMap<String, RoleContract> named) implements PrivateReport {}

    /// A role of a team, who fills it, and what it is accountable for.
    record FilledRole(Seat seat, RoleContract contract) {}

    /// A contract was asked for, but the words name neither a person nor a team.
    record NobodysContract(Ask.UnknownName asked) implements Answer {}

    /// The gaps and conflicts of all teams.
    ///
    /// @param teams the number of teams
    /// @param teamsPossible whether the knowledge allows for teams
    /// @param unconfirmed the number of people who may have left unnoticed
    record TeamCheck(KnowledgeBase knowledge, int teams, boolean teamsPossible, List<Clash> clashes, long unconfirmed)
            implements PrivateReport {}

    /// All teams by name, and who holds their roles.
    ///
    /// @param asker a user id
    /// @param teamsPossible whether the knowledge allows for teams
    record TeamList(String asker, List<Lineup> teams, boolean teamsPossible) implements PrivateReport {}

    /// A team's main roles, and who fills them.
    record Lineup(Team team, List<Seat> seats) {}

    /// A report that can't be shown here, or not now.
    record Withheld(Ask.PrivateReport wanted, Reason reason) implements Answer {

        public enum Reason {
            /// Others would see it.
            NOT_PRIVATE,
            /// People of other organisations are in the channel.
            SHARED_PLACE,
            /// The asker may not see teams.
            NOT_ALLOWED,
            /// The database is unavailable.
            UNAVAILABLE;

            /// Null if teams may be shown.
            static @Nullable Reason of(TeamVisibility visibility) {
                return switch (visibility) {
                    case VISIBLE -> null;
                    case SHARED_PLACE -> SHARED_PLACE;
                    case NOT_ALLOWED -> NOT_ALLOWED;
                };
            }
        }
    }

    /// Too many questions of the workspace are waiting.
    record Busy() implements Answer {}

    /// The target of a click no longer exists.
    record Gone() implements Answer {}

    /// A topic explained.
    ///
    /// @param overdue whether the entry is past its review date
    record Explanation(Topic topic, @Nullable Evidence evidence, boolean overdue) implements Answer {

        public Explanation(Topic topic, @Nullable Evidence evidence) {
            this(topic, evidence, false);
        }
    }

    /// Profile of a role, with its responsibilities.
    ///
    /// @param overview the curated text about the role, if there is one
    /// @param framework whose view it is; null for the default view
    /// @param owned its responsibilities in that view, by the title of their area; the default where a framework is
    ///     silent
    /// @param shared the shared responsibilities in which it has a part
    record RoleProfile(
            Role role,
            @Nullable Framework framework,
            @Nullable Entry overview,
            List<Glance> glances,
            SequencedMap<String, List<Responsibility>> owned,
            List<Responsibility> shared,
            @Nullable Evidence evidence)
            implements Answer {}

    /// The main roles side by side.
    record Comparison(
            Entry comparison,
            List<RoleGlance> roles,
            @Nullable Evidence evidence) implements Answer {}

    /// The position of one framework on a responsibility.
    ///
    /// @param position null if the framework is silent
    /// @param verdict the answer to a yes/no question, by the default if the framework is silent; null for others
    record FrameworkSays(
            Responsibility responsibility,
            Framework framework,
            @Nullable FrameworkPosition position,
            @Nullable Evidence evidence,
            @Nullable Verdict verdict)
            implements Answer {}

    /// The positions of the default view and all frameworks on a responsibility.
    ///
    /// @param silent frameworks without a position
    record FrameworksSay(
            Responsibility responsibility,
            DefaultView defaultView,
            List<Framework> silent,
            @Nullable Evidence evidence) implements Answer {}

    /// Up to three entries to choose from.
    ///
    /// @param mention the framework that was asked for
    /// @param leading the answer of the first choice; null if it is too unlikely
    record Choices(
            List<Candidate> choices,
            FrameworkMention mention,
            @Nullable Answer leading) implements Answer {

        public Choices(List<Candidate> choices, FrameworkMention mention) {
            this(choices, mention, null);
        }
    }

    /// The answers to several questions in one utterance.
    ///
    /// @param answers two or three
    /// @param hasMore whether more was asked
    record Several(List<Answer> answers, boolean hasMore) implements Answer {

        public Several {
            answers = List.copyOf(answers);
        }
    }

    /// The answer to a follow-up, to be shown as the follow-up asks.
    ///
    /// @param answer what it is about
    record Continued(FollowUp followUp, Answer answer) implements Answer {}

    /// A follow-up to nothing.
    ///
    /// @param example a question that can be asked; null if the knowledge has none
    record NothingBefore(FollowUp followUp, @Nullable String example) implements Answer {}

    /// No entry is meant.
    ///
    /// @param nearest the closest entries; may be empty
    /// @param limitation what keeps it from being answered, if that is known
    record NotKnown(List<Entry> nearest, Match.@Nullable Limitation limitation) implements Answer {

        public NotKnown(List<Entry> nearest) {
            this(nearest, null);
        }
    }

    /// The list of all entries, responsibilities by the title of their area.
    record Contents(SequencedMap<String, List<Responsibility>> areas, List<Topic> topics) implements Answer {}

    /// How to ask.
    ///
    /// @param examples questions to try, each with a confident answer
    record Guide(List<RoleGlance> roles, List<String> examples, List<Subcommand> subcommands) implements Answer {}

    /// A command that Slack's side carries out, if it is sent where only the asker reads the answer.
    record BotCommand(Ask.BotCommand.Name name) implements Answer {}

    /// A command that is probably meant.
    ///
    /// @param command without the slash command's name
    record SuggestedCommand(String command) implements Answer {}

    /// A team or a person was named whom nobody knows.
    record UnknownName(Ask.UnknownName asked) implements Answer {}

    /// A reply to small talk.
    record Reply(SmallTalk kind) implements Answer {}

    /// A few responsibilities of a role under one heading.
    record Glance(String title, @Nullable String summary, List<Entry> entries) {}

    /// A main role in a few lines.
    record RoleGlance(Role role, List<Glance> glances) {}

    /// The answer itself, without what is said around it.
    default Answer plain() {
        return switch (this) {
            case Detailed(var answer) -> answer.plain();
            case Alternatives(var answer, var _, var _) -> answer.plain();
            default -> this;
        };
    }

    /// The answer to a yes/no question, also of a leading choice; null for other questions.
    default @Nullable Polarity polarity() {
        var verdict = switch (plain()) {
            case Ownership ownership -> ownership.verdict();
            case FrameworkSays says -> says.verdict();
            default -> null;
        };
        var leading = this instanceof Choices choices ? choices.leading() : null;
        return verdict != null ? verdict.here() : leading == null ? null : leading.polarity();
    }
}
