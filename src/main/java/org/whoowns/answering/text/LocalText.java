package org.whoowns.answering.text;

import static java.util.stream.Collectors.joining;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Local;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.Wording;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Seat;

/// Whose it is here, in words.
///
/// @param person writes somebody by their user id
/// @param text writes what people typed or curated
/// @param strong writes what stands out
public record LocalText(UnaryOperator<String> person, UnaryOperator<String> text, UnaryOperator<String> strong) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    /// Where two people, or two roles, stand side by side.
    private static final String AND = ", ";

    /// For plain text.
    public static LocalText plain(Map<String, String> names) {
        return new LocalText(user -> names.getOrDefault(user, user), it -> it, it -> it);
    }

    /// Names of the people in it, by user id.
    public static Map<String, String> names(Local local) {
        return local instanceof Local.Known(var _, var names) ? names : Map.of();
    }

    /// Owner and title in one line. A person who owns it is written with the name to show.
    public static String headline(Responsibility responsibility, Local local) {
        var owner = switch (accountable(local)) {
            case Accountable.Named(var user) -> names(local).getOrDefault(user, user);
            case null -> Wording.owner(responsibility.owner());
            case Accountable.One _, Accountable.Together _ -> Wording.owner(owner(responsibility, local));
        };
        return Sentence.HEADLINE.text(owner, responsibility.title());
    }

    /// The owner here; by default where it is a person.
    public static Owner owner(Responsibility responsibility, Local local) {
        return switch (accountable(local)) {
            case Accountable.One(var seat) -> seat.answering().role();
            case Accountable.Together _ -> new Owner.Shared();
            case Accountable.Named _ -> responsibility.owner();
            case null -> responsibility.owner();
        };
    }

    private static @Nullable Accountable accountable(Local local) {
        return local instanceof Local.Known(var ownership, var _) ? ownership.accountable() : null;
    }

    /// How sure the default view is, where it is the default view that holds here.
    public static String basis(Responsibility responsibility, Local local) {
        var byDefault = !(local instanceof Local.Known(var ownership, var _))
                || ownership.source() == Ownership.Source.DEFAULT_VIEW
                || ownership.source() == Ownership.Source.COMMON_PRACTICE;
        return byDefault ? Wording.basis(responsibility) : "";
    }

    /// The notes, without who breaks a tie by default where people agreed on something else.
    public static List<Wording.Note> notes(Responsibility responsibility, Local local) {
        var agreed = local instanceof Local.Known(var ownership, var _) && ownership.agreement() != null;
        return Wording.notes(responsibility).stream()
                .filter(note -> !agreed || !note.lead().equals(Sentence.TIE_BREAK.text()))
                .toList();
    }

    /// Who it is here, the company's default beside it, and what people agreed on; empty where nothing is known.
    public String of(Local local) {
        return switch (local) {
            case Local.Nothing() -> "";
            case Local.Away() -> text.apply(Sentence.HERE_AWAY.text());
            case Local.Known(var ownership, var _) -> of(ownership);
        };
    }

    private String of(Ownership ownership) {
        var team = ownership.team();
        if (team == null) {
            return ownership.agreement() == null
                    ? text.apply(Sentence.HERE_NO_TEAM.text())
                    : agreed(ownership, ownership.agreement());
        }
        var sentences = new ArrayList<String>();
        sentences.add(who(strong.apply(team.name().text()), ownership.accountable()));
        if (ownership.accountable() instanceof Accountable.One(Seat.Held held) && held.merged()) {
            sentences.add(Sentence.HERE_MERGED.text());
        }
        sentences.add(Sentence.HERE_COMPANY_DEFAULT.text(company(ownership.companyDefault())));
        if (ownership.source() == Ownership.Source.FRAMEWORK) {
            sentences.add(Sentence.HERE_FRAMEWORK.text());
        }
        if (ownership.agreement() != null) {
            sentences.add(agreed(ownership, ownership.agreement()));
        }
        return String.join(" ", sentences);
    }

    private String agreed(Ownership ownership, Agreement agreement) {
        var day = DAY.format(agreement.at().atOffset(ZoneOffset.UTC));
        var sentence = ownership.source() == Ownership.Source.TEAM_AGREEMENT
                ? Sentence.HERE_AGREED
                : Sentence.HERE_AGREED_BY_ALL;
        var note = agreement.note() == null ? "" : " " + Sentence.HERE_NOTE.text(text.apply(agreement.note()));
        return sentence.text(day, person.apply(agreement.by())) + note;
    }

    private String company(Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> text.apply(seat.role().title());
            case Accountable.Together _ -> Sentence.SHARED.text();
            case Accountable.Named(var user) -> person.apply(user);
        };
    }

    private String who(String team, Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> seat(team, seat);
            case Accountable.Together(var seats, @Nullable Seat tieBreak) ->
                Stream.concat(
                                Stream.of(Sentence.HERE_SHARED.text(team)
                                        + " "
                                        + seats.stream().map(this::inShort).collect(joining(AND)) + "."),
                                Stream.ofNullable(tieBreak)
                                        .map(seat -> Sentence.HERE_TIE_BREAK.text(
                                                team, text.apply(seat.role().title()))))
                        .collect(joining(" "));
            case Accountable.Named(var user) -> Sentence.HERE_NAMED.text(team, "", person.apply(user));
        };
    }

    /// Who fills the role, in a sentence.
    ///
    /// @param team as it is written
    String seat(String team, Seat seat) {
        var role = text.apply(seat.role().title());
        return switch (seat) {
            case Seat.Held(var _, var user, @Nullable String deputy, var merged) ->
                deputy == null
                        ? Sentence.HERE_HELD.text(team, role, person.apply(user))
                        : Sentence.HERE_HELD_WITH_DEPUTY.text(team, role, person.apply(user), person.apply(deputy));
            case Seat.StoodIn(var _, var deputy) -> Sentence.HERE_STOOD_IN.text(team, role, person.apply(deputy));
            case Seat.Vacant _ -> Sentence.HERE_VACANT.text(team, role);
            case Seat.Missing(var _, @Nullable Seat instead) ->
                instead == null
                        ? Sentence.HERE_MISSING.text(team, role)
                        : Sentence.HERE_MISSING_INSTEAD.text(team, role) + " " + inShort(instead) + ".";
            case Seat.Unnamed _ -> Sentence.HERE_UNNAMED.text(team, role);
        };
    }

    /// A role and who fills it, in a few words.
    String inShort(Seat seat) {
        var role = text.apply(seat.role().title());
        return switch (seat) {
            case Seat.Held(var _, var user, @Nullable String deputy, var _) ->
                Sentence.SEAT_HELD.text(role, person.apply(user))
                        + (deputy == null ? "" : " " + Sentence.SEAT_DEPUTY.text(person.apply(deputy)));
            case Seat.StoodIn(var _, var deputy) -> Sentence.SEAT_STOOD_IN.text(role, person.apply(deputy));
            case Seat.Vacant _ -> Sentence.SEAT_VACANT.text(role);
            case Seat.Missing(var _, @Nullable Seat instead) ->
                Sentence.SEAT_MISSING.text(role) + (instead == null ? "" : AND + inShort(instead));
            case Seat.Unnamed _ -> role;
        };
    }
}
