package org.whoowns.answering.continuation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamContextResolver;
import org.whoowns.answering.conversation.ConversationState;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.answering.conversation.FollowUpResolver;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.AskParser;
import org.whoowns.answering.parsing.TeamMention;
import org.whoowns.answering.polarity.RoleQuestion;
import org.whoowns.answering.snapshot.ParsedUtterance;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.matching.Match;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Interpreter of follow-ups by the state of their conversation, which is read only for them.
///
/// @param teams null without teams
/// @param parser of utterances, which takes account of the snapshot alone
public record FollowUpInterpreter(
        Snapshot snapshot,
        QuestionContext context,
        @Nullable TeamContextResolver teams,
        Function<String, ParsedUtterance> parser) {

    private static final Pattern CONNECTIVE =
            Pattern.compile("(?i)^(?:(?:so|and|then|but|oh|ok|okay|hm+|wait)\\b[\\s,]*+)*+");

    /// What the utterance means in its conversation; empty for a question of its own.
    public Optional<Continuation> interpret(ParsedUtterance said) {
        var followUp = said.followUp();
        if (followUp == null) {
            return Optional.empty();
        }
        var before = context.conversation().recall().orElse(null);
        var continued = before == null ? Optional.<Continuation>empty() : continuation(followUp, before);
        return continued.isPresent() || followUp.standsAlone() || said.ask() instanceof Ask.SuggestedCommand
                ? continued
                : Optional.of(
                        new Continuation(followUp, new ParsedUtterance(new Ask.NothingKnown(List.of())), null, null));
    }

    private Optional<Continuation> continuation(FollowUp followUp, ConversationState before) {
        return switch (followUp) {
            case FollowUp.About(var words) -> about(words, before);
            case FollowUp.Elsewhere(var words) -> elsewhere(words, before);
            case FollowUp.UnknownFramework(var name) when isSubject(name) -> about(name, before);
            default -> resolved(followUp, before, before.team());
        };
    }

    private Optional<Continuation> resolved(FollowUp followUp, ConversationState before, @Nullable String team) {
        return new FollowUpResolver(snapshot.knowledge())
                .resolve(followUp, before)
                .map(ask -> new Continuation(followUp, new ParsedUtterance(ask).asking(asked(followUp)), team, before));
    }

    /// What a doubt asks about a role: "so not the PM?" is "it is not the PM?".
    private @Nullable RoleQuestion asked(FollowUp followUp) {
        if (!(followUp instanceof FollowUp.Confirm(var words))) {
            return null;
        }
        return snapshot.polar()
                .parse(words)
                .or(() -> snapshot.polar()
                        .parse("it is " + CONNECTIVE.matcher(words).replaceFirst("")))
                .orElse(null);
    }

    /// The same in a team, or another subject that is called like a place.
    private Optional<Continuation> elsewhere(String words, ConversationState before) {
        var team = team(words);
        if (team.isPresent()) {
            return resolved(new FollowUp.Elsewhere(words), before, team.get().id());
        }
        var subject = subject(words);
        if (subject.isPresent()) {
            return Optional.of(about(words, subject.get(), before));
        }
        return context.showsTeams()
                ? resolved(new FollowUp.UnknownTeam(words, similar(words)), before, null)
                : resolved(new FollowUp.Elsewhere(words), before, null);
    }

    private Optional<Continuation> about(String words, ConversationState before) {
        var subject = subject(words);
        if (subject.isPresent()) {
            return Optional.of(about(words, subject.get(), before));
        }
        return team(words)
                .flatMap(team -> resolved(new FollowUp.Elsewhere(words), before, team.id()))
                .or(() -> framed(words).map(parsed -> about(words, parsed, before)));
    }

    /// Another subject in the framework and the team of the last answer.
    private Continuation about(String words, ParsedUtterance subject, ConversationState before) {
        var ask = subject.ask() instanceof Ask.AboutEntry(Entry entry, var evidence)
                ? AskParser.about(
                        snapshot.knowledge(),
                        entry,
                        new FollowUpResolver(snapshot.knowledge()).mention(before),
                        evidence)
                : subject.ask();
        return new Continuation(
                new FollowUp.About(words), new ParsedUtterance(ask, subject.match()), before.team(), before);
    }

    /// The subject that the words surely mean, by themselves or as what is owned.
    private Optional<ParsedUtterance> subject(String words) {
        return Optional.of(parser.apply(words))
                .filter(parsed -> parsed.match() instanceof Match.Confident)
                .or(() -> framed(words).filter(parsed -> parsed.match() instanceof Match.Confident));
    }

    private boolean isSubject(String words) {
        return parser.apply(words).match() instanceof Match.Confident;
    }

    private Optional<ParsedUtterance> framed(String words) {
        return Optional.of(parser.apply("who owns " + words + "?"));
    }

    /// The name of the team that is probably meant; null for none.
    private @Nullable String similar(String words) {
        if (teams == null) {
            return null;
        }
        try {
            return TeamMention.wholeNames(words)
                    .flatMap(name -> teams.similar(context, name).stream())
                    .findFirst()
                    .orElse(null);
        } catch (DatabaseUnavailableException unavailable) {
            return null;
        }
    }

    private Optional<Team> team(String words) {
        if (teams == null) {
            return Optional.empty();
        }
        try {
            var mentions = TeamMention.in(words);
            var named = teams.lookUp(context, TeamMention.keys(mentions)).named();
            return mentions.stream()
                    .filter(mention -> mention.rest().isBlank())
                    .flatMap(mention -> Optional.ofNullable(named.get(mention.key())).stream())
                    .findFirst();
        } catch (DatabaseUnavailableException unavailable) {
            return Optional.empty();
        }
    }
}
