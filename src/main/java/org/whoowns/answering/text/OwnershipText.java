package org.whoowns.answering.text;

import static org.whoowns.answering.text.MessageCatalog.text;

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
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Seat;
import org.whoowns.teams.Team;

/// Local ownership in words, formatted for a surface.
///
/// @param mention formats a user id
/// @param escape escapes text that was typed or curated
/// @param bold formats emphasised text
/// @param day formats the day of an instant
public record OwnershipText(
        UnaryOperator<String> mention,
        UnaryOperator<String> escape,
        UnaryOperator<String> bold,
        Function<Instant, String> day) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public static OwnershipText plain(Map<String, String> names) {
        return new OwnershipText(
                user -> names.getOrDefault(user, user),
                it -> it,
                it -> it,
                at -> day(LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Display names by user id.
    public static Map<String, String> names(LocalOwnership local) {
        return local instanceof LocalOwnership.Known(var _, var _, var names) ? names : Map.of();
    }

    static @Nullable Team team(LocalOwnership local) {
        return local instanceof LocalOwnership.Known(var ownership, var _, var _) ? ownership.team() : null;
    }

    /// Whether the owner here was decided against the default, so that the entry's reasons speak for another role.
    public static boolean overridesDefault(Responsibility responsibility, LocalOwnership local) {
        return local instanceof LocalOwnership.Known(var ownership, var _, var _)
                && switch (ownership.source()) {
                    case TEAM_AGREEMENT, WORKSPACE_AGREEMENT, FRAMEWORK ->
                        !isOwner(responsibility.owner(), ownership.accountable());
                    case DEFAULT_VIEW, COMMON_PRACTICE -> false;
                };
    }

    private static boolean isOwner(Owner owner, Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> owner.equals(seat.role());
            case Accountable.Together _ -> owner instanceof Owner.Shared;
            case Accountable.Named _ -> false;
        };
    }

    /// The local owner; the default if it is a person.
    public static Owner owner(Responsibility responsibility, LocalOwnership local) {
        return switch (accountable(local)) {
            case Accountable.One(var seat) -> seat.effective().role();
            case Accountable.Together(var seats, var _) ->
                new Owner.Shared(seats.stream().map(Seat::role).toList());
            case Accountable.Named _ -> responsibility.owner();
            case null -> responsibility.owner();
        };
    }

    private static @Nullable Accountable accountable(LocalOwnership local) {
        return local instanceof LocalOwnership.Known(var ownership, var _, var _) ? ownership.accountable() : null;
    }

    /// The certainty of the default view, if it applies.
    public static String basis(Responsibility responsibility, LocalOwnership local) {
        var byDefault = !(local instanceof LocalOwnership.Known(var ownership, var _, var _))
                || ownership.source() == Ownership.Source.DEFAULT_VIEW
                || ownership.source() == Ownership.Source.COMMON_PRACTICE;
        return byDefault ? AnswerMessages.basis(responsibility) : "";
    }

    /// The notes, without the default tie-breaker if there is an agreement.
    public static List<AnswerMessages.Note> notes(Responsibility responsibility, LocalOwnership local) {
        var agreed =
                local instanceof LocalOwnership.Known(var ownership, var _, var _) && ownership.agreement() != null;
        return AnswerMessages.notes(responsibility).stream()
                .filter(note -> !agreed || !note.lead().equals(text("tie.break")))
                .toList();
    }

    /// The local owner, the workspace's default, and the agreement; empty if nothing is known.
    public String of(LocalOwnership local) {
        return switch (local) {
            case LocalOwnership.Nothing() -> "";
            case LocalOwnership.Withheld(var why) -> withheld(why);
            case LocalOwnership.Away() -> escape.apply(text("here.away"));
            case LocalOwnership.Known known -> of(known);
        };
    }

    /// What the answer's first line leaves out: vacancies, deputies, a different default, the agreement.
    public String besideLine(LocalOwnership local) {
        if (!(local instanceof LocalOwnership.Known known)) {
            return local instanceof LocalOwnership.Withheld(var why) ? withheld(why) : "";
        }
        var ownership = known.ownership();
        var agreement = ownership.agreement();
        var team = ownership.team();
        var sentences = new ArrayList<String>();
        if (team != null) {
            sentences.add(
                    AnswerLine.namesPeople(known)
                            ? besideNames(bold.apply(team.name().text()), ownership.accountable())
                            : who(bold.apply(team.name().text()), ownership.accountable()));
        }
        if (agreement != null) {
            sentences.add(agreed(ownership, agreement));
        }
        if (ownership.source() == Ownership.Source.FRAMEWORK) {
            sentences.add(text("here.framework"));
        }
        if (team != null && ownership.differs()) {
            sentences.add(text("here.company.default", company(ownership.workspaceDefault())));
        }
        sentences.add(whichTeam(known));
        sentences.removeIf(String::isEmpty);
        return String.join(" ", sentences);
    }

    /// Asks which of their teams is meant; empty if it is not one of several.
    private static String whichTeam(LocalOwnership.Known known) {
        return known.candidates().isEmpty()
                ? ""
                : text("here.which.team", known.candidates().size());
    }

    /// Why teams are not shown. Whoever may never see them is not told each time.
    private static String withheld(TeamVisibility why) {
        return switch (why) {
            case SHARED_PLACE -> text("here.shared.place");
            case NOT_ALLOWED, VISIBLE -> "";
        };
    }

    /// What is to be said of people who are already named.
    ///
    /// @param team formatted
    private String besideNames(String team, Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(Seat.Held held) -> {
                var deputy = held.deputy() == null ? "" : text("here.deputy", mention.apply(held.deputy()));
                yield held.merged() ? (deputy + " " + text("here.merged")).strip() : deputy;
            }
            case Accountable.One(Seat.Missing missing) -> seat(team, missing);
            case Accountable.Together(var _, @Nullable Seat tieBreak)
            when tieBreak != null ->
                text("here.tie.break", team, escape.apply(tieBreak.role().title()));
            case Accountable.One _, Accountable.Together _, Accountable.Named _ -> "";
        };
    }

    private String of(LocalOwnership.Known known) {
        var ownership = known.ownership();
        var team = ownership.team();
        if (team == null) {
            var agreed = ownership.agreement() == null ? "" : agreed(ownership, ownership.agreement());
            var which = whichTeam(known);
            return agreed.isEmpty() && which.isEmpty()
                    ? escape.apply(text("here.no.team"))
                    : (agreed + " " + which).strip();
        }
        var sentences = new ArrayList<String>();
        sentences.add(who(bold.apply(team.name().text()), ownership.accountable()));
        if (ownership.accountable() instanceof Accountable.One(Seat.Held held) && held.merged()) {
            sentences.add(text("here.merged"));
        }
        sentences.add(text("here.company.default", company(ownership.workspaceDefault())));
        if (ownership.source() == Ownership.Source.FRAMEWORK) {
            sentences.add(text("here.framework"));
        }
        if (ownership.agreement() != null) {
            sentences.add(agreed(ownership, ownership.agreement()));
        }
        return String.join(" ", sentences);
    }

    private String agreed(Ownership ownership, Agreement agreement) {
        var key = ownership.source() == Ownership.Source.TEAM_AGREEMENT ? "here.agreed" : "here.agreed.by.all";
        var note = agreement.note() == null ? "" : " " + text("here.note", escape.apply(agreement.note()));
        return text(key, day.apply(agreement.at()), mention.apply(agreement.by())) + note;
    }

    private String company(Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> escape.apply(seat.role().title());
            case Accountable.Together _ -> text("shared");
            case Accountable.Named(var user) -> mention.apply(user);
        };
    }

    private String who(String team, Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> seat(team, seat);
            case Accountable.Together(var seats, @Nullable Seat tieBreak) ->
                text("here.shared", team, inList(seats))
                        + (tieBreak == null
                                ? ""
                                : " "
                                        + text(
                                                "here.tie.break",
                                                team,
                                                escape.apply(tieBreak.role().title())));
            case Accountable.Named(var user) -> text("here.named", team, "", mention.apply(user));
        };
    }

    /// Who fills the role, in a sentence.
    ///
    /// @param team formatted
    String seat(String team, Seat seat) {
        var role = escape.apply(seat.role().title());
        return switch (seat) {
            case Seat.Held(var _, var user, @Nullable String deputy, var merged) ->
                deputy == null
                        ? text("here.held", team, role, mention.apply(user))
                        : text("here.held.with.deputy", team, role, mention.apply(user), mention.apply(deputy));
            case Seat.StoodIn(var _, var deputy) -> text("here.stood.in", team, role, mention.apply(deputy));
            case Seat.Vacant _ -> text("here.vacant", team, role);
            case Seat.Missing(var _, @Nullable Seat instead) ->
                instead == null
                        ? text("here.missing", team, role)
                        : text("here.missing.instead", team, role, inList(instead));
            case Seat.Unnamed _ -> text("here.unnamed", team, role);
        };
    }

    String inList(List<Seat> seats) {
        return AnswerMessages.listed(
                seats.stream().map(Seat::effective).distinct().map(this::inList).toList());
    }

    /// Who fills the role, as an item of a list within a sentence.
    private String inList(Seat seat) {
        var role = escape.apply(seat.role().shortName());
        return switch (seat) {
            case Seat.Held(var _, var user, @Nullable String deputy, var _) ->
                deputy == null
                        ? text("among.held", role, mention.apply(user))
                        : text("among.held.with.deputy", role, mention.apply(user), mention.apply(deputy));
            case Seat.StoodIn(var _, var deputy) -> text("among.stood.in", role, mention.apply(deputy));
            case Seat.Vacant _ -> text("among.vacant", role);
            case Seat.Missing _ -> text("among.missing", role);
            case Seat.Unnamed _ -> text("among.unnamed", role);
        };
    }

    /// A role and who fills it, in a few words.
    String shortText(Seat seat) {
        var role = escape.apply(seat.role().title());
        return switch (seat) {
            case Seat.Held(var _, var user, @Nullable String deputy, var _) ->
                text("seat.held", role, mention.apply(user))
                        + (deputy == null ? "" : " " + text("seat.deputy", mention.apply(deputy)));
            case Seat.StoodIn(var _, var deputy) -> text("seat.stood.in", role, mention.apply(deputy));
            case Seat.Vacant _ -> text("seat.vacant", role);
            case Seat.Missing(var _, @Nullable Seat instead) ->
                text("seat.missing", role) + (instead == null ? "" : ", " + shortText(instead));
            case Seat.Unnamed _ -> role;
        };
    }
}
