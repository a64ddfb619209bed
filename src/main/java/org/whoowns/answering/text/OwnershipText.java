package org.whoowns.answering.text;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.LocalOwnership;
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
/// @param day writes the day of a moment
public record OwnershipText(
        UnaryOperator<String> person,
        UnaryOperator<String> text,
        UnaryOperator<String> strong,
        Function<Instant, String> day) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    /// Where two people, or two roles, stand side by side.
    private static final String AND = ", ";

    /// For plain text.
    public static OwnershipText plain(Map<String, String> names) {
        return new OwnershipText(
                user -> names.getOrDefault(user, user),
                it -> it,
                it -> it,
                at -> day(LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }

    /// A day in plain text.
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Names of the people in it, by user id.
    public static Map<String, String> names(LocalOwnership local) {
        return local instanceof LocalOwnership.Known(var _, var names) ? names : Map.of();
    }

    /// Owner and title in one line. A person who owns it is written with the name to show.
    public static String headline(Responsibility responsibility, LocalOwnership local) {
        return accountable(local) instanceof Accountable.Named(var user)
                ? MessageCatalog.text("headline", names(local).getOrDefault(user, user), responsibility.title())
                : AnswerMessages.headline(owner(responsibility, local), responsibility.title());
    }

    /// The owner here; by default where it is a person.
    public static Owner owner(Responsibility responsibility, LocalOwnership local) {
        return switch (accountable(local)) {
            case Accountable.One(var seat) -> seat.answering().role();
            case Accountable.Together(var seats, var _) ->
                new Owner.Shared(seats.stream().map(Seat::role).toList());
            case Accountable.Named _ -> responsibility.owner();
            case null -> responsibility.owner();
        };
    }

    private static @Nullable Accountable accountable(LocalOwnership local) {
        return local instanceof LocalOwnership.Known(var ownership, var _) ? ownership.accountable() : null;
    }

    /// How sure the default view is, where it is the default view that holds here.
    public static String basis(Responsibility responsibility, LocalOwnership local) {
        var byDefault = !(local instanceof LocalOwnership.Known(var ownership, var _))
                || ownership.source() == Ownership.Source.DEFAULT_VIEW
                || ownership.source() == Ownership.Source.COMMON_PRACTICE;
        return byDefault ? AnswerMessages.basis(responsibility) : "";
    }

    /// The notes, without who breaks a tie by default where people agreed on something else.
    public static List<AnswerMessages.Note> notes(Responsibility responsibility, LocalOwnership local) {
        var agreed = local instanceof LocalOwnership.Known(var ownership, var _) && ownership.agreement() != null;
        return AnswerMessages.notes(responsibility).stream()
                .filter(note -> !agreed || !note.lead().equals(MessageCatalog.text("tie.break")))
                .toList();
    }

    /// Who it is here, the company's default beside it, and what people agreed on; empty where nothing is known.
    public String of(LocalOwnership local) {
        return switch (local) {
            case LocalOwnership.Nothing() -> "";
            case LocalOwnership.Away() -> text.apply(MessageCatalog.text("here.away"));
            case LocalOwnership.Known(var ownership, var _) -> of(ownership);
        };
    }

    private String of(Ownership ownership) {
        var team = ownership.team();
        if (team == null) {
            return ownership.agreement() == null
                    ? text.apply(MessageCatalog.text("here.no.team"))
                    : agreed(ownership, ownership.agreement());
        }
        var sentences = new ArrayList<String>();
        sentences.add(who(strong.apply(team.name().text()), ownership.accountable()));
        if (ownership.accountable() instanceof Accountable.One(Seat.Held held) && held.merged()) {
            sentences.add(MessageCatalog.text("here.merged"));
        }
        sentences.add(MessageCatalog.text("here.company.default", company(ownership.workspaceDefault())));
        if (ownership.source() == Ownership.Source.FRAMEWORK) {
            sentences.add(MessageCatalog.text("here.framework"));
        }
        if (ownership.agreement() != null) {
            sentences.add(agreed(ownership, ownership.agreement()));
        }
        return String.join(" ", sentences);
    }

    private String agreed(Ownership ownership, Agreement agreement) {
        var key = ownership.source() == Ownership.Source.TEAM_AGREEMENT ? "here.agreed" : "here.agreed.by.all";
        var note = agreement.note() == null ? "" : " " + MessageCatalog.text("here.note", text.apply(agreement.note()));
        return MessageCatalog.text(key, day.apply(agreement.at()), person.apply(agreement.by())) + note;
    }

    private String company(Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> text.apply(seat.role().title());
            case Accountable.Together _ -> MessageCatalog.text("shared");
            case Accountable.Named(var user) -> person.apply(user);
        };
    }

    private String who(String team, Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> seat(team, seat);
            case Accountable.Together(var seats, @Nullable Seat tieBreak) ->
                Stream.concat(
                                Stream.of(MessageCatalog.text("here.shared", team, among(seats))),
                                Stream.ofNullable(tieBreak)
                                        .map(seat -> MessageCatalog.text(
                                                "here.tie.break",
                                                team,
                                                text.apply(seat.role().title()))))
                        .collect(joining(" "));
            case Accountable.Named(var user) -> MessageCatalog.text("here.named", team, "", person.apply(user));
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
                        ? MessageCatalog.text("here.held", team, role, person.apply(user))
                        : MessageCatalog.text(
                                "here.held.with.deputy", team, role, person.apply(user), person.apply(deputy));
            case Seat.StoodIn(var _, var deputy) ->
                MessageCatalog.text("here.stood.in", team, role, person.apply(deputy));
            case Seat.Vacant _ -> MessageCatalog.text("here.vacant", team, role);
            case Seat.Missing(var _, @Nullable Seat instead) ->
                instead == null
                        ? MessageCatalog.text("here.missing", team, role)
                        : MessageCatalog.text("here.missing.instead", team, role, among(instead));
            case Seat.Unnamed _ -> MessageCatalog.text("here.unnamed", team, role);
        };
    }

    private String among(List<Seat> seats) {
        return AnswerMessages.listed(
                seats.stream().map(Seat::answering).distinct().map(this::among).toList());
    }

    /// Who fills the role, as one of a list within a sentence.
    private String among(Seat seat) {
        var role = text.apply(seat.role().shortName());
        return switch (seat) {
            case Seat.Held(var _, var user, @Nullable String deputy, var _) ->
                deputy == null
                        ? MessageCatalog.text("among.held", role, person.apply(user))
                        : MessageCatalog.text("among.held.with.deputy", role, person.apply(user), person.apply(deputy));
            case Seat.StoodIn(var _, var deputy) -> MessageCatalog.text("among.stood.in", role, person.apply(deputy));
            case Seat.Vacant _ -> MessageCatalog.text("among.vacant", role);
            case Seat.Missing _ -> MessageCatalog.text("among.missing", role);
            case Seat.Unnamed _ -> MessageCatalog.text("among.unnamed", role);
        };
    }

    /// A role and who fills it, in a few words.
    String inShort(Seat seat) {
        var role = text.apply(seat.role().title());
        return switch (seat) {
            case Seat.Held(var _, var user, @Nullable String deputy, var _) ->
                MessageCatalog.text("seat.held", role, person.apply(user))
                        + (deputy == null ? "" : " " + MessageCatalog.text("seat.deputy", person.apply(deputy)));
            case Seat.StoodIn(var _, var deputy) -> MessageCatalog.text("seat.stood.in", role, person.apply(deputy));
            case Seat.Vacant _ -> MessageCatalog.text("seat.vacant", role);
            case Seat.Missing(var _, @Nullable Seat instead) ->
                MessageCatalog.text("seat.missing", role) + (instead == null ? "" : AND + inShort(instead));
            case Seat.Unnamed _ -> role;
        };
    }
}
