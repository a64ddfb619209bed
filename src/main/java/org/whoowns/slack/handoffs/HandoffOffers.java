package org.whoowns.slack.handoffs;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamContextResolver;
import org.whoowns.answering.context.TeamOwnership;
import org.whoowns.answering.context.UserDirectory;
import org.whoowns.answering.parsing.TeamMention;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.learning.handoff.HandoffDesk;
import org.whoowns.learning.handoff.recipient.RecipientLookup.Route;
import org.whoowns.learning.handoff.state.EscalationLevel;
import org.whoowns.matching.Candidate;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.handoffs.HandoffAction.Forward;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Offers to forward a question that was not answered, or perhaps not well.
///
/// Nothing is offered where the asker may not see teams, or others from elsewhere read along.
@Singleton
public final class HandoffOffers {

    private static final int MAX_LABEL = 75;
    private static final int MAX_WORDS = 300;
    private static final int MAX_BUTTONS = 2;

    private final @Nullable HandoffDesk desk;
    private final @Nullable TeamContextResolver contexts;
    private final TeamOwnership ownership;
    private final TeamDirectory directory;
    private final CurrentSnapshot current;
    private final UserDirectory users;

    HandoffOffers(
            @Nullable HandoffDesk desk,
            @Nullable TeamContextResolver contexts,
            TeamOwnership ownership,
            TeamDirectory directory,
            CurrentSnapshot current,
            UserDirectory users) {
        this.desk = desk;
        this.contexts = contexts;
        this.ownership = ownership;
        this.directory = directory;
        this.current = current;
        this.users = users;
    }

    /// A row of buttons; empty if there is nothing to offer, or nobody to ask.
    public List<LayoutBlock> of(Question.Utterance question, Answer answer) {
        var context = question.context();
        var nearest = responsibilityFirst(nearest(answer));
        if (desk == null
                || contexts == null
                || !desk.isOn()
                || nearest.isEmpty()
                || context.workspace().isEmpty()
                || context.user().isEmpty()
                || !context.showsTeams()) {
            return List.of();
        }
        try {
            var team = team(contexts, question, answer);
            return BlockFactory.buttons(roles(context, team.orElse(null), nearest)
                    .flatMap(role -> button(desk, question, team.orElse(null), role.orElse(null), nearest).stream())
                    .limit(MAX_BUTTONS)
                    .toList());
        } catch (DatabaseUnavailableException away) {
            return List.of();
        }
    }

    /// The entries that come closest, best first; empty if the answer leaves no doubt.
    private static List<Entry> nearest(Answer answer) {
        return switch (answer) {
            case Answer.NotKnown(var nearest, var limitation) -> limitation == null ? nearest : List.of();
            case Answer.Choices choices ->
                choices.choices().stream().map(Candidate::entry).toList();
            case Answer.Alternatives(var plain, var others, var _) ->
                Stream.concat(entry(plain).stream(), others.stream()).toList();
            default -> List.of();
        };
    }

    /// The one that has an owner goes before topics, since it says whom to ask.
    private static List<Entry> responsibilityFirst(List<Entry> nearest) {
        var first = nearest.stream()
                .filter(Responsibility.class::isInstance)
                .limit(1)
                .toList();
        return Stream.concat(first.stream(), nearest.stream()).distinct().toList();
    }

    private static Optional<Entry> entry(Answer answer) {
        return switch (answer.plain()) {
            case Answer.Ownership ownership -> Optional.of(ownership.responsibility());
            case Answer.Explanation explanation -> Optional.of(explanation.topic());
            case Answer.FrameworkSays says -> Optional.of(says.responsibility());
            default -> Optional.empty();
        };
    }

    /// The team of the answer, else the one that the words name, else the asker's.
    private static Optional<Team> team(TeamContextResolver contexts, Question.Utterance question, Answer answer) {
        if (answer.plain() instanceof Answer.Ownership ownership
                && ownership.local() instanceof LocalOwnership.Known(var here, var _, var _)
                && here.team() != null) {
            return Optional.of(here.team());
        }
        var mentions = TeamMention.in(question.words());
        var lookup = contexts.lookUp(question.context(), TeamMention.keys(mentions));
        return mentions.stream()
                .flatMap(mention -> Stream.ofNullable(lookup.named().get(mention.key())))
                .findFirst()
                .or(() -> contexts.implied(question.context(), null, lookup));
    }

    /// The roles that own the nearest responsibility in the team: the one with the final say, or else all. An empty one
    /// stands for whoever is named for it, or for the curators.
    private Stream<Optional<Role>> roles(QuestionContext context, @Nullable Team team, List<Entry> nearest) {
        var first = nearest.getFirst();
        if (!(first instanceof Responsibility responsibility)) {
            return Stream.of(Optional.empty());
        }
        var accountable = ownership
                .cached(
                        current.snapshot(context.workspace()).knowledge(),
                        directory.workspaceAgreements(context.workspace()),
                        Optional.ofNullable(team).stream().toList())
                .of(team)
                .ownership(responsibility)
                .accountable();
        return switch (accountable) {
            case Accountable.One(var seat) ->
                Stream.of(Optional.of(seat.effective().role()));
            case Accountable.Together(var _, var tieBreak)
            when tieBreak != null -> Stream.of(Optional.of(tieBreak.effective().role()));
            case Accountable.Together(var seats, var _) ->
                seats.stream().map(seat -> Optional.of(seat.effective().role())).distinct();
            case Accountable.Named _ -> Stream.of(Optional.empty());
        };
    }

    private Optional<ButtonElement> button(
            HandoffDesk to,
            Question.Utterance question,
            @Nullable Team team,
            @Nullable Role role,
            List<Entry> nearest) {
        var context = question.context();
        var ids = nearest.stream().map(Entry::id).limit(3).toList();
        var route = new Route(
                context.workspace(), team == null ? null : team.id(), role == null ? null : role.id(), ids.getFirst());
        var action = new Forward(Truncation.plain(question.words(), MAX_WORDS), ids, route.team(), route.role());
        return to.recipients(route, context.user())
                .filter(_ -> HandoffAction.IDS.codec().fits(action))
                .map(found -> action.button(label(context.workspace(), found, team, role)));
    }

    private String label(String workspace, HandoffDesk.Recipients found, @Nullable Team team, @Nullable Role role) {
        if (found.level() == EscalationLevel.CURATORS) {
            return text("handoff.ask.curators");
        }
        var person = found.people().getFirst();
        var name = users.names(workspace, found.people()).getOrDefault(person, person);
        if (role == null || team == null) {
            return text("handoff.ask.person", name);
        }
        var full = text("handoff.ask.role.team", role.title(), team.name().text(), name);
        return full.length() <= MAX_LABEL ? full : text("handoff.ask.role", role.title(), name);
    }
}
