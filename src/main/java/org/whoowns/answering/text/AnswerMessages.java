package org.whoowns.answering.text;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.answering.parsing.Subcommand;
import org.whoowns.knowledge.Basis;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Provenance;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;

/// Messages that all surfaces share. A message that does not apply is an empty string.
public final class AnswerMessages {

    /// Sentence with an emphasised lead.
    public record Note(String lead, String rest) {

        public String text() {
            return lead + " " + rest;
        }
    }

    /// Row of a comparison of frameworks; the note may be empty.
    public record Row(String view, String owner, String note) {}

    /// The heading of a comparison of frameworks.
    public static final List<String> COLUMNS =
            List.of(text("frameworks.column.view"), text("frameworks.column.owner"), text("frameworks.column.note"));

    private AnswerMessages() {}

    public static String owner(Owner owner) {
        return switch (owner) {
            case Role role -> role.title();
            case Owner.Shared _ -> text("shared");
        };
    }

    /// The description of a subcommand in the help.
    public static String purpose(Subcommand subcommand) {
        return switch (subcommand.ask()) {
            case Ask.Help() -> text("subcommand.help");
            case Ask.RoleOverview overview ->
                text("subcommand.role", overview.role().title());
            case Ask.CompareRoles _ -> text("subcommand.compare");
            case Ask.Catalogue() -> text("subcommand.list");
            case Ask.ContractOf _ -> text("subcommand.contract");
            case Ask.TeamCheck() -> text("subcommand.check");
            case Ask.TeamList() -> text("subcommand.teams");
            case Ask.BotCommand(var name) ->
                switch (name) {
                    case FORGET_ME -> text("subcommand.forget.me");
                    case GAPS -> text("subcommand.gaps");
                    case TAUGHT -> text("subcommand.taught");
                    case REVIEWS -> text("subcommand.reviews");
                };
            case Ask.AboutEntry _, Ask.FrameworkView _, Ask.CompareFrameworks _, Ask.HoldersOf _ -> "";
            case Ask.HeldBy _, Ask.Choice _, Ask.Several _, Ask.NothingKnown _, Ask.Chat _ -> "";
            case Ask.SuggestedCommand _, Ask.UnknownName _ -> "";
        };
    }

    /// The command that is probably meant.
    static String suggestion(String command) {
        var suggested = text("command.suggested", command);
        return command.equals("teams") ? suggested + " " + text("command.suggested.teams") : suggested;
    }

    /// Owner and title in one line.
    public static String headline(Owner owner, String title) {
        return switch (owner) {
            case Role role -> text("headline", role.title(), title);
            case Owner.Shared(var roles) ->
                text("headline.shared", listed(roles.stream().map(Role::title).toList()), title);
        };
    }

    /// The items as a list within a sentence: "a, b and c".
    public static String listed(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " " + text("and") + " " + items.getLast();
    }

    /// The framework's owner, or that it is silent.
    public static String headline(Answer.FrameworkSays says) {
        var framework = says.framework().title();
        return says.position() == null
                ? text("framework.silent", framework, says.responsibility().title())
                : text(
                        "framework.says",
                        framework,
                        headline(says.position().owner(), says.responsibility().title()));
    }

    /// The certainty of the default view, unless it is explicit.
    public static String basis(Responsibility responsibility) {
        return switch (responsibility.basis()) {
            case EXPLICIT -> "";
            case IMPLIED -> text("basis.implied");
            case COMMON_PRACTICE -> text("basis.common.practice");
        };
    }

    /// Notes on the handover, the tie-breaker, the frameworks, and disagreement among them.
    public static List<Note> notes(Responsibility responsibility) {
        return Stream.of(
                        handOver(responsibility),
                        tieBreak(responsibility),
                        views(responsibility),
                        disagreement(responsibility))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Note> handOver(Responsibility responsibility) {
        return Optional.ofNullable(responsibility.handOver()).map(how -> new Note(text("hand.over"), how));
    }

    /// Unknown if the responsibility is shared without a tie-breaker.
    private static Optional<Note> tieBreak(Responsibility responsibility) {
        var tieBreak = responsibility.tieBreak();
        if (tieBreak != null) {
            return Optional.of(new Note(text("tie.break"), text("tie.break.decides", tieBreak.title())))
                    .filter(_ -> !tieBreak.equals(responsibility.owner()));
        }
        return responsibility.owner() instanceof Owner.Shared
                ? Optional.of(new Note(text("tie.break"), text("tie.break.unknown")))
                : Optional.empty();
    }

    /// Who owns it in each framework, in one line.
    private static Optional<Note> views(Responsibility responsibility) {
        var views = new ArrayList<String>();
        responsibility
                .positions()
                .forEach((framework, position) ->
                        views.add(text("frameworks.brief.owner", framework.title(), owner(position.owner()))));
        return views.isEmpty()
                ? Optional.empty()
                : Optional.of(new Note(text("frameworks.brief"), String.join("\u00A0· ", views)));
    }

    public static Optional<Note> disagreement(Responsibility responsibility) {
        return Optional.ofNullable(responsibility.disagreement()).map(where -> new Note(text("disagreement"), where));
    }

    /// The remarks under a framework's owner: its own words, their certainty, and the default, which comes first if the
    /// framework is silent. Where the default is silent too, common practice takes its place, under its own name.
    public static List<String> remarks(Answer.FrameworkSays says) {
        var position = says.position();
        var owner = says.responsibility().owner();
        var common = says.responsibility().basis() == Basis.COMMON_PRACTICE;
        var byDefault = text(common ? "framework.common.practice" : "framework.default", owner(owner));
        var same = text(common ? "framework.common.practice.same" : "framework.same");
        var remarks = position == null
                ? Stream.of(byDefault, generalNote(says.framework()))
                : Stream.of(
                        position.note() == null ? generalNote(says.framework()) : position.note(),
                        position.inferred() ? text("framework.inferred") : "",
                        position.owner().equals(owner) ? same : byDefault);
        return remarks.filter(each -> !each.isEmpty()).toList();
    }

    private static String generalNote(Framework framework) {
        return framework.summary() == null ? "" : text("framework.in.general", framework.summary());
    }

    /// The provenance line under an answer: matched phrase, sources, maintainer, review date.
    ///
    /// @param reviewed the formatted day; empty for none
    /// @param escape escapes text that was typed or curated
    /// @param cite formats a source
    public static String why(
            Provenance provenance,
            @Nullable Evidence evidence,
            String reviewed,
            UnaryOperator<String> escape,
            Function<Provenance.Source, String> cite) {
        var sources = provenance.sources().stream().map(cite).collect(joining(", "));
        return Stream.of(
                        evidence == null ? "" : text("why.matched", escape.apply(evidence.phrase())),
                        sources.isEmpty() ? "" : text("why.source", sources),
                        provenance.curator() == null ? "" : text("why.curator", escape.apply(provenance.curator())),
                        reviewed.isEmpty() ? "" : text("why.reviewed", reviewed))
                .filter(part -> !part.isEmpty())
                .collect(joining("\u00A0· "));
    }

    /// A source's title, with its year.
    public static String label(Provenance.Source source) {
        var year = source.year() == null ? "" : source.year().toString();
        return source.title().contains(year) ? source.title() : source.title() + " (" + year + ")";
    }

    /// The default view, then the frameworks with a position.
    public static List<Row> rows(Answer.FrameworksSay say) {
        var responsibility = say.responsibility();
        var rows = new ArrayList<Row>();
        rows.add(new Row(say.defaultView().title(), owner(responsibility.owner()), basis(responsibility)));
        responsibility.positions().forEach((framework, position) -> {
            var note = Stream.of(
                            position.note() == null ? "" : position.note(),
                            position.inferred() ? text("framework.inferred") : "")
                    .filter(part -> !part.isEmpty())
                    .collect(joining(" "));
            rows.add(new Row(framework.title(), owner(position.owner()), note));
        });
        return rows;
    }

    /// The frameworks without a position.
    public static String silent(Answer.FrameworksSay say) {
        var titles = say.silent().stream().map(Framework::title).collect(joining(", "));
        return titles.isEmpty() ? "" : text("frameworks.silent", titles);
    }

    /// The framework of a role profile; empty for the default view.
    public static String view(Answer.RoleProfile profile) {
        return profile.framework() == null
                ? ""
                : text("role.in.framework", profile.framework().title());
    }

    public static String choices(List<Candidate> choices) {
        return choices.size() == 1 ? text("choice.one") : text("choices");
    }

    /// The introduction of the guide.
    public static String lead(Answer.Guide guide) {
        return guide.roles().isEmpty() ? text("help.lead.topics") : text("help.lead");
    }

    /// A way to ask in Slack.
    ///
    /// @param typed what to type
    /// @param where it works, and who sees the answer
    public record Way(String typed, String where) {}

    /// The ways to ask in Slack, with a question of the guide's examples.
    public static List<Way> ways(Answer.Guide guide) {
        var question = guide.examples().isEmpty()
                ? text("help.way.question")
                : guide.examples().getFirst();
        return List.of(
                new Way(text("help.way.command.typed", question), text("help.way.command")),
                new Way(text("help.way.mention.typed", question), text("help.way.mention")),
                new Way(question, text("help.way.direct")));
    }

    public static String reply(SmallTalk kind) {
        return switch (kind) {
            case GREETING -> text("chat.greeting");
            case WELLBEING -> text("chat.wellbeing");
            case THANKS -> text("chat.thanks");
            case GOODBYE -> text("chat.goodbye");
            case PRAISE -> text("chat.praise");
            case COMPLAINT -> text("chat.complaint");
            case IDENTITY -> text("chat.identity");
            case ACKNOWLEDGEMENT -> text("chat.acknowledgement");
        };
    }
}
