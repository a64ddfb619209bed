package org.whoowns.answering.text;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.polarity.Polarity;
import org.whoowns.answering.polarity.Verdict;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Seat;
import org.whoowns.teams.Team;

/// First line of an answer about a responsibility: yes or no if that was asked, then the person or role, then the
/// title.
public final class AnswerLine {

    private AnswerLine() {}

    public static String of(Answer.Ownership answer) {
        var headline = headline(answer.responsibility(), answer.local());
        var verdict = answer.verdict();
        if (verdict == null) {
            return headline;
        }
        var said = verdict.here() == null
                ? not(answer.responsibility(), OwnershipText.owner(answer.responsibility(), answer.local()))
                : said(verdict, verdict.here(), OwnershipText.team(answer.local()));
        return said.isEmpty() ? headline : said + " " + headline;
    }

    public static String of(Answer.FrameworkSays says) {
        var headline = AnswerMessages.headline(says);
        var verdict = says.verdict();
        if (verdict == null) {
            return headline;
        }
        var position = says.position();
        var owner = position == null ? says.responsibility().owner() : position.owner();
        var said = verdict.here() == null
                ? not(says.responsibility(), owner)
                : position == null ? byDefault(verdict.here()) + "." : said(verdict, verdict.here(), null);
        return said.isEmpty() ? headline : said + " " + headline;
    }

    /// Whether the line names everyone who is accountable in a team.
    static boolean namesPeople(LocalOwnership.Known known) {
        var names = known.names();
        return switch (known.ownership().accountable()) {
            case Accountable.One(var seat) -> isNamed(seat.effective(), names);
            case Accountable.Together(var seats, var _) ->
                seats.stream()
                        .map(Seat::effective)
                        .allMatch(seat -> isNamed(seat, names) || seat instanceof Seat.Vacant);
            case Accountable.Named(var user) -> names.containsKey(user);
        };
    }

    private static boolean isNamed(Seat seat, Map<String, String> names) {
        return seat.people().findAny().isPresent() && seat.people().allMatch(names::containsKey);
    }

    private static String headline(Responsibility responsibility, LocalOwnership local) {
        return who(local)
                .map(who -> text("headline", who, responsibility.title()))
                .orElseGet(() ->
                        AnswerMessages.headline(OwnershipText.owner(responsibility, local), responsibility.title()));
    }

    /// The people, with their roles in the team; empty if they are unknown.
    private static Optional<String> who(LocalOwnership local) {
        if (!(local instanceof LocalOwnership.Known known)) {
            return Optional.empty();
        }
        var names = known.names();
        var team = known.ownership().team();
        return switch (known.ownership().accountable()) {
            case Accountable.Named(var user) -> Optional.of(names.getOrDefault(user, user));
            case Accountable.One(var seat)
            when team != null && namesPeople(known) ->
                person(seat.effective(), team.name().text(), names);
            case Accountable.Together(var seats, var _)
            when team != null && namesPeople(known) ->
                Optional.of(text(
                        "headline.shared.here",
                        team.name().text(),
                        OwnershipText.plain(names).inList(seats)));
            case Accountable.One _, Accountable.Together _ -> Optional.empty();
        };
    }

    private static Optional<String> person(Seat seat, String team, Map<String, String> names) {
        var role = seat.role().title();
        return switch (seat) {
            case Seat.Held(var _, var user, var _, var _) ->
                Optional.of(text("headline.person", names.getOrDefault(user, user), role, team));
            case Seat.StoodIn(var _, var user) ->
                Optional.of(text("headline.stood.in", names.getOrDefault(user, user), role, team));
            case Seat.Vacant _, Seat.Missing _, Seat.Unnamed _ -> Optional.empty();
        };
    }

    private static String said(Verdict verdict, Polarity here, @Nullable Team team) {
        var byDefault = verdict.byDefault();
        if (byDefault == null || !verdict.differs()) {
            return switch (here) {
                case YES -> text("verdict.yes");
                case NO -> text("verdict.no");
                case PARTLY -> text("verdict.partly");
            };
        }
        var word = switch (here) {
            case YES -> text("verdict.word.yes");
            case NO -> text("verdict.word.no");
            case PARTLY -> text("verdict.word.partly");
        };
        return team == null
                ? text("verdict.differs", byDefault(byDefault), word)
                : text(
                        "verdict.differs.in",
                        byDefault(byDefault),
                        word,
                        team.name().text());
    }

    private static String byDefault(Polarity polarity) {
        return switch (polarity) {
            case YES -> text("verdict.default.yes");
            case NO -> text("verdict.default.no");
            case PARTLY -> text("verdict.default.partly");
        };
    }

    /// The main roles that don't own it; empty if it is shared.
    private static String not(Responsibility responsibility, Owner owner) {
        var others = owner instanceof Owner.Shared
                ? ""
                : responsibility.parts().keySet().stream()
                        .filter(Role::main)
                        .filter(role -> !role.equals(owner))
                        .map(Role::title)
                        .collect(joining(" " + text("verdict.not.or") + " "));
        return others.isEmpty() ? "" : text("verdict.not", others);
    }
}
