package org.whoowns.slack.handoffs;

import static org.whoowns.answering.text.MessageCatalog.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.Reference;
import org.whoowns.answering.context.Door;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.answering.context.UserDirectory;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.Role;
import org.whoowns.learning.handoff.state.Handoff;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.learning.handoff.state.HandoffReply;
import org.whoowns.learning.handoff.state.HandoffState;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.ChannelSharing;
import org.whoowns.slack.access.ChannelSharing.ChannelAudience;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.InputBlocks.Choice;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Renders the messages of hand-offs with the names and the knowledge of the moment.
@Singleton
final class HandoffRenderer {

    private final CurrentSnapshot current;
    private final Answerer answerer;
    private final UserDirectory users;
    private final TeamDirectory directory;
    private final ChannelSharing channels;
    private final ActorResolver actors;

    HandoffRenderer(
            CurrentSnapshot current,
            Answerer answerer,
            UserDirectory users,
            TeamDirectory directory,
            ChannelSharing channels,
            ActorResolver actors) {
        this.current = current;
        this.answerer = answerer;
        this.users = users;
        this.directory = directory;
        this.channels = channels;
        this.actors = actors;
    }

    SlackMessage message(HandoffCase of, HandoffMessage message) {
        return message.isQuestion() ? question(of, message) : answer(of, message);
    }

    private SlackMessage question(HandoffCase of, HandoffMessage message) {
        var by = of.handoff().state() instanceof HandoffState.Answered answered ? answered.by() : "";
        var people = Stream.concat(of.named().stream(), Stream.of(by))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        var names = users.names(of.handoff().workspace(), people);
        return new RecipientCard(current.snapshot(of.handoff().workspace()).knowledge(), names, others(of.handoff()))
                .of(of, message);
    }

    /// The other roles that somebody holds in the team.
    private List<Choice> others(Handoff handoff) {
        return team(handoff).stream()
                .flatMap(team -> current.snapshot(team.workspace()).knowledge().mainRoles().stream()
                        .filter(role -> !role.id().equals(handoff.role()))
                        .flatMap(role -> choice(team, role).stream()))
                .toList();
    }

    private Optional<Choice> choice(Team team, Role role) {
        var holder = team.holder(role.id()).person();
        return Optional.ofNullable(holder).map(person -> {
            var name = users.names(team.workspace(), List.of(person)).getOrDefault(person, person);
            return new Choice(role.id(), text("handoff.role.of", role.title(), name));
        });
    }

    private Optional<Team> team(Handoff handoff) {
        var id = handoff.team();
        return id == null ? Optional.empty() : directory.team(handoff.workspace(), id);
    }

    private SlackMessage answer(HandoffCase of, HandoffMessage message) {
        return switch (of.handoff().state()) {
            case HandoffState.Answered(var by, HandoffReply.ByEntry(var entry), var _) ->
                byEntry(of, author(of.handoff(), by), message, entry);
            case HandoffState.Answered(var by, HandoffReply.InWords(var words), var _) ->
                AskerCard.inWords(of, author(of.handoff(), by), words);
            case HandoffState.GivenUp(var wasAsked, var _) -> AskerCard.givenUp(of, wasAsked);
            case HandoffState.Open _ -> throw new IllegalStateException("nobody has answered yet");
        };
    }

    private SlackMessage byEntry(HandoffCase of, String by, HandoffMessage message, String entry) {
        var reference = new Reference.ToEntry(entry, of.handoff().team());
        var answer = answerer.answer(new Question.Click(reference, context(message)));
        return answer instanceof Answer.Gone
                ? AskerCard.inWords(of, by, text("handoff.entry.gone"))
                : AskerCard.byEntry(of, by, answer);
    }

    private QuestionContext context(HandoffMessage message) {
        var person = Optional.ofNullable(message.person()).orElse("");
        return new QuestionContext(
                Door.CLICK,
                message.workspace(),
                person,
                message.isDirect() ? null : message.channel(),
                message.isDirect(),
                () -> visibility(message, person));
    }

    private TeamVisibility visibility(HandoffMessage message, String person) {
        var channel = message.channel();
        if (!message.isDirect()
                && channel != null
                && channels.audience(message.workspace(), channel) != ChannelAudience.OWN) {
            return TeamVisibility.SHARED_PLACE;
        }
        return actors.mayRead(Requester.in(message.workspace(), person, null))
                ? TeamVisibility.VISIBLE
                : TeamVisibility.NOT_ALLOWED;
    }

    /// Name and role of who answered.
    private String author(Handoff handoff, String person) {
        if (person.isEmpty()) {
            return text("handoff.author.unknown");
        }
        var name = users.names(handoff.workspace(), List.of(person)).getOrDefault(person, person);
        return team(handoff)
                .flatMap(team -> roleOf(team, person)
                        .map(role -> text(
                                "handoff.author.role",
                                name,
                                role.title(),
                                team.name().text())))
                .orElse(name);
    }

    private Optional<Role> roleOf(Team team, String person) {
        return team.rolesOf(person).stream()
                .flatMap(id -> current.snapshot(team.workspace()).knowledge().role(id).stream())
                .findFirst();
    }

    /// Names of people in one line.
    String names(String workspace, List<String> people) {
        var names = users.names(workspace, people);
        return people.stream()
                .map(person -> names.getOrDefault(person, person))
                .reduce((some, name) -> text("handoff.and", some, name))
                .orElse("");
    }

    /// The title of an entry, if it exists.
    @Nullable
    String title(String workspace, String entry) {
        return current.snapshot(workspace)
                .knowledge()
                .entry(entry)
                .map(each -> each.title())
                .orElse(null);
    }
}
