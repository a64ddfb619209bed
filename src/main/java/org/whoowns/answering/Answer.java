package org.whoowns.answering;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.answering.parsing.Subcommand;
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
import org.whoowns.teams.Clash;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.Seat;
import org.whoowns.teams.Team;

/// What is said back, free of any door: doors render it for their surface.
///
/// Where a case carries evidence, it is what led there; null where the person picked the entry.
public sealed interface Answer {

    /// Who owns a responsibility, and why.
    ///
    /// @param local whose it is here
    record Ownership(
            Responsibility responsibility,
            LocalOwnership local,
            @Nullable Evidence evidence) implements Answer {}

    /// Who holds roles in a team.
    ///
    /// @param names names to show, by user id
    record Holders(Team team, List<Seat> seats, Map<String, String> names) implements Answer {}

    /// What somebody holds, team by team.
    ///
    /// @param names names to show, by user id
    record Held(String person, List<RoleContract> contracts, Map<String, String> names) implements Answer {}

    /// A question for people, while no team is known that they could be in.
    ///
    /// @param away whether teams can't be looked up at this moment
    record NoTeam(boolean away) implements Answer {}

    /// A report on roles and teams that only the asker should see.
    sealed interface PrivateReport extends Answer {}

    /// Everything that a person is accountable for, team by team.
    ///
    /// @param ofAsker whether the person asked for their own
    /// @param teamsPossible whether the knowledge has what teams are made of
    record PersonContracts(String person, boolean ofAsker, boolean teamsPossible, List<RoleContract> contracts)
            implements PrivateReport {}

    /// Everything that roles of a team are accountable for.
    record RoleContracts(List<FilledRole> roles) implements PrivateReport {}

    /// A role of a team, who fills it, and what it is accountable for.
    record FilledRole(Seat seat, RoleContract contract) {}

    /// A contract was asked for, but the words name neither a person nor a team.
    ///
    /// @param words as typed
    record NobodysContract(String words) implements Answer {}

    /// The gaps and conflicts of all teams.
    ///
    /// @param teams how many teams there are
    /// @param teamsPossible whether the knowledge has what teams are made of
    /// @param unconfirmed how many people may have left without our knowing
    record TeamCheck(KnowledgeBase knowledge, int teams, boolean teamsPossible, List<Clash> clashes, long unconfirmed)
            implements PrivateReport {}

    /// A report that can't be shown here, or not now.
    record Withheld(Ask.PrivateReport wanted, Reason reason) implements Answer {

        /// Why a report is not shown.
        public enum Reason {
            /// Others would see it.
            NOT_PRIVATE,
            /// People of other organisations are in the place.
            SHARED_PLACE,
            /// Teams can't be looked up at this moment.
            UNAVAILABLE
        }
    }

    /// What a click stood for is not there any more.
    record Gone() implements Answer {}

    /// A topic explained.
    record Explanation(Topic topic, @Nullable Evidence evidence) implements Answer {}

    /// A role at a glance, with what it answers for.
    ///
    /// @param overview the curated text about the role, if there is one
    /// @param framework whose view it is; null for the default view
    /// @param owned its responsibilities in that view, by the title of their area; where a framework is silent, the
    ///     default view counts
    /// @param shared those that nobody answers for alone and that it has a part in
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

    /// What one framework says of a responsibility.
    ///
    /// @param position null where the framework is silent
    record FrameworkSays(
            Responsibility responsibility,
            Framework framework,
            @Nullable FrameworkPosition position,
            @Nullable Evidence evidence)
            implements Answer {}

    /// What the default view and all frameworks say of a responsibility.
    ///
    /// @param silent the frameworks that say nothing of it
    record FrameworksSay(
            Responsibility responsibility,
            DefaultView defaultView,
            List<Framework> silent,
            @Nullable Evidence evidence) implements Answer {}

    /// Up to three entries to choose from.
    ///
    /// @param mention the view that was asked for, whichever entry it is
    record Choices(List<Candidate> choices, FrameworkMention mention) implements Answer {}

    /// An honest no.
    ///
    /// @param nearest what comes closest, to try instead; may be empty
    record NotKnown(List<Entry> nearest) implements Answer {}

    /// Everything there is an answer for.
    ///
    /// @param areas the responsibilities by the title of their area
    record Contents(SequencedMap<String, List<Responsibility>> areas, List<Topic> topics) implements Answer {}

    /// How to ask.
    ///
    /// @param examples questions to try, each of which has a sure answer
    record Guide(List<RoleGlance> roles, List<String> examples, List<Subcommand> subcommands) implements Answer {}

    /// A friendly word back.
    record Reply(SmallTalk kind) implements Answer {}

    /// A few responsibilities of a role under one heading.
    record Glance(String title, @Nullable String summary, List<Entry> entries) {}

    /// A main role in a few lines.
    record RoleGlance(Role role, List<Glance> glances) {}
}
