package org.whoowns.answering.text;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.answering.parsing.Subcommand;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Provenance;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;

/// The lines that every door says alike. A line that does not apply is an empty string.
public final class AnswerMessages {

    /// A sentence whose first words stand out.
    public record Note(String lead, String rest) {

        /// The sentence as it is read.
        public String text() {
            return lead + " " + rest;
        }
    }

    /// One line of a comparison of frameworks.
    ///
    /// @param note empty where there is none
    public record Row(String view, String owner, String note) {}

    /// What stands over a comparison of frameworks.
    public static final List<String> COLUMNS = List.of(
            MessageCatalog.text("frameworks.column.view"),
            MessageCatalog.text("frameworks.column.owner"),
            MessageCatalog.text("frameworks.column.note"));

    private AnswerMessages() {}

    /// The owner as people read it.
    public static String owner(Owner owner) {
        return switch (owner) {
            case Role role -> role.title();
            case Owner.Shared _ -> MessageCatalog.text("shared");
        };
    }

    /// What a subcommand shows, in a few words for the help; empty for an ask that is no subcommand.
    public static String purpose(Subcommand subcommand) {
        return switch (subcommand.ask()) {
            case Ask.Help() -> MessageCatalog.text("subcommand.help");
            case Ask.RoleOverview overview ->
                MessageCatalog.text("subcommand.role", overview.role().title());
            case Ask.CompareRoles _ -> MessageCatalog.text("subcommand.compare");
            case Ask.Catalogue() -> MessageCatalog.text("subcommand.list");
            case Ask.ContractOf _ -> MessageCatalog.text("subcommand.contract");
            case Ask.TeamCheck() -> MessageCatalog.text("subcommand.check");
            case Ask.AboutEntry _,
                    Ask.FrameworkView _,
                    Ask.CompareFrameworks _,
                    Ask.HoldersOf _,
                    Ask.HeldBy _,
                    Ask.Choice _,
                    Ask.NothingKnown _,
                    Ask.Chat _ -> "";
        };
    }

    /// Owner and title in one line.
    public static String headline(Owner owner, String title) {
        return switch (owner) {
            case Role role -> MessageCatalog.text("headline", role.title(), title);
            case Owner.Shared(var roles) ->
                MessageCatalog.text(
                        "headline.shared",
                        listed(roles.stream().map(Role::title).toList()),
                        title);
        };
    }

    /// The items as a list within a sentence: "a, b and c".
    public static String listed(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " " + MessageCatalog.text("and") + " "
                        + items.getLast();
    }

    /// What the framework says of the owner, or that it is silent.
    public static String headline(Answer.FrameworkSays says) {
        var framework = says.framework().title();
        return says.position() == null
                ? MessageCatalog.text(
                        "framework.silent", framework, says.responsibility().title())
                : MessageCatalog.text(
                        "framework.says",
                        framework,
                        headline(says.position().owner(), says.responsibility().title()));
    }

    /// How sure the default view is of the owner, where that needs saying.
    public static String basis(Responsibility responsibility) {
        return switch (responsibility.basis()) {
            case EXPLICIT -> "";
            case IMPLIED -> MessageCatalog.text("basis.implied");
            case COMMON_PRACTICE -> MessageCatalog.text("basis.common.practice");
        };
    }

    /// How it passes from one role to the other, who decides when people disagree, and where frameworks differ.
    public static List<Note> notes(Responsibility responsibility) {
        return Stream.of(handOver(responsibility), tieBreak(responsibility), disagreement(responsibility))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Note> handOver(Responsibility responsibility) {
        return Optional.ofNullable(responsibility.handOver())
                .map(how -> new Note(MessageCatalog.text("hand.over"), how));
    }

    /// Said to be open for what is shared without one.
    private static Optional<Note> tieBreak(Responsibility responsibility) {
        var tieBreak = responsibility.tieBreak();
        if (tieBreak != null) {
            return tieBreak.equals(responsibility.owner())
                    ? Optional.empty()
                    : Optional.of(new Note(
                            MessageCatalog.text("tie.break"),
                            MessageCatalog.text("tie.break.decides", tieBreak.title())));
        }
        return responsibility.owner() instanceof Owner.Shared
                ? Optional.of(new Note(MessageCatalog.text("tie.break"), MessageCatalog.text("tie.break.unknown")))
                : Optional.empty();
    }

    /// Where frameworks differ, where they do.
    public static Optional<Note> disagreement(Responsibility responsibility) {
        return Optional.ofNullable(responsibility.disagreement())
                .map(where -> new Note(MessageCatalog.text("disagreement"), where));
    }

    /// What stands under a framework's owner: its own words, how sure that is, and what the default view says. Where
    /// the framework is silent, the default view comes first, since its owner is the one to name.
    public static List<String> remarks(Answer.FrameworkSays says) {
        var position = says.position();
        var owner = says.responsibility().owner();
        var byDefault = MessageCatalog.text("framework.default", owner(owner));
        var remarks = position == null
                ? Stream.of(byDefault, generalNote(says.framework()))
                : Stream.of(
                        position.note() == null ? generalNote(says.framework()) : position.note(),
                        position.inferred() ? MessageCatalog.text("framework.inferred") : "",
                        position.owner().equals(owner) ? MessageCatalog.text("framework.same") : byDefault);
        return remarks.filter(each -> !each.isEmpty()).toList();
    }

    private static String generalNote(Framework framework) {
        return framework.summary() == null ? "" : MessageCatalog.text("framework.in.general", framework.summary());
    }

    /// The quiet line under an answer: what matched, where it comes from, who keeps it, when it was reviewed.
    ///
    /// @param reviewed the day as the door shows it; empty where there is none
    public static String why(Provenance provenance, @Nullable Evidence evidence, String reviewed) {
        return Stream.of(
                        evidence == null ? "" : MessageCatalog.text("why.matched", evidence.phrase()),
                        provenance.sources().isEmpty()
                                ? ""
                                : MessageCatalog.text("why.source", String.join(", ", provenance.sources())),
                        provenance.curator() == null ? "" : MessageCatalog.text("why.curator", provenance.curator()),
                        reviewed.isEmpty() ? "" : MessageCatalog.text("why.reviewed", reviewed))
                .filter(part -> !part.isEmpty())
                .collect(joining("\u00A0· "));
    }

    /// The default view, then every framework that says something.
    public static List<Row> rows(Answer.FrameworksSay say) {
        var responsibility = say.responsibility();
        var rows = new ArrayList<Row>();
        rows.add(new Row(say.defaultView().title(), owner(responsibility.owner()), basis(responsibility)));
        responsibility
                .positions()
                .forEach((framework, position) -> rows.add(new Row(
                        framework.title(),
                        owner(position.owner()),
                        Stream.of(
                                        position.note() == null ? "" : position.note(),
                                        position.inferred() ? MessageCatalog.text("framework.inferred") : "")
                                .filter(part -> !part.isEmpty())
                                .collect(joining(" ")))));
        return rows;
    }

    /// Which frameworks say nothing.
    public static String silent(Answer.FrameworksSay say) {
        return say.silent().isEmpty()
                ? ""
                : MessageCatalog.text(
                        "frameworks.silent",
                        say.silent().stream().map(Framework::title).collect(joining(", ")));
    }

    /// Whose view of a role it is; empty for the default.
    public static String view(Answer.RoleProfile profile) {
        return profile.framework() == null
                ? ""
                : MessageCatalog.text("role.in.framework", profile.framework().title());
    }

    /// Asks which one was meant.
    public static String choices(List<Candidate> choices) {
        return choices.size() == 1 ? MessageCatalog.text("choice.one") : MessageCatalog.text("choices");
    }

    /// What to ask for; where nobody owns anything, not who does.
    public static String lead(Answer.Guide guide) {
        return guide.roles().isEmpty() ? MessageCatalog.text("help.lead.topics") : MessageCatalog.text("help.lead");
    }

    /// A friendly word back.
    public static String reply(SmallTalk kind) {
        return switch (kind) {
            case GREETING -> MessageCatalog.text("chat.greeting");
            case WELLBEING -> MessageCatalog.text("chat.wellbeing");
            case THANKS -> MessageCatalog.text("chat.thanks");
            case GOODBYE -> MessageCatalog.text("chat.goodbye");
            case PRAISE -> MessageCatalog.text("chat.praise");
            case COMPLAINT -> MessageCatalog.text("chat.complaint");
            case IDENTITY -> MessageCatalog.text("chat.identity");
            case ACKNOWLEDGEMENT -> MessageCatalog.text("chat.acknowledgement");
        };
    }
}
