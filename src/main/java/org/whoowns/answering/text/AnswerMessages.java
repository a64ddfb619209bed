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
            MessageCatalog.FRAMEWORKS_COLUMN_VIEW.text(),
            MessageCatalog.FRAMEWORKS_COLUMN_OWNER.text(),
            MessageCatalog.FRAMEWORKS_COLUMN_NOTE.text());

    private AnswerMessages() {}

    /// The owner as people read it.
    public static String owner(Owner owner) {
        return switch (owner) {
            case Role role -> role.title();
            case Owner.Shared _ -> MessageCatalog.SHARED.text();
        };
    }

    /// What a subcommand shows, in a few words for the help; empty for an ask that is no subcommand.
    public static String purpose(Subcommand subcommand) {
        return switch (subcommand.ask()) {
            case Ask.Help() -> MessageCatalog.SUBCOMMAND_HELP.text();
            case Ask.RoleOverview overview ->
                MessageCatalog.SUBCOMMAND_ROLE.text(overview.role().title());
            case Ask.CompareRoles _ -> MessageCatalog.SUBCOMMAND_COMPARE.text();
            case Ask.Catalogue() -> MessageCatalog.SUBCOMMAND_LIST.text();
            case Ask.ContractOf _ -> MessageCatalog.SUBCOMMAND_CONTRACT.text();
            case Ask.TeamCheck() -> MessageCatalog.SUBCOMMAND_CHECK.text();
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
            case Role role -> MessageCatalog.HEADLINE.text(role.title(), title);
            case Owner.Shared(var roles) ->
                MessageCatalog.HEADLINE_SHARED.text(
                        listed(roles.stream().map(Role::title).toList()), title);
        };
    }

    /// The items as a list within a sentence: "a, b and c".
    public static String listed(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " " + MessageCatalog.AND.text() + " "
                        + items.getLast();
    }

    /// What the framework says of the owner, or that it is silent.
    public static String headline(Answer.FrameworkSays says) {
        var framework = says.framework().title();
        return says.position() == null
                ? MessageCatalog.FRAMEWORK_SILENT.text(
                        framework, says.responsibility().title())
                : MessageCatalog.FRAMEWORK_SAYS.text(
                        framework,
                        headline(says.position().owner(), says.responsibility().title()));
    }

    /// How sure the default view is of the owner, where that needs saying.
    public static String basis(Responsibility responsibility) {
        return switch (responsibility.basis()) {
            case EXPLICIT -> "";
            case IMPLIED -> MessageCatalog.BASIS_IMPLIED.text();
            case COMMON_PRACTICE -> MessageCatalog.BASIS_COMMON_PRACTICE.text();
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
                .map(how -> new Note(MessageCatalog.HAND_OVER.text(), how));
    }

    /// Said to be open for what is shared without one.
    private static Optional<Note> tieBreak(Responsibility responsibility) {
        var tieBreak = responsibility.tieBreak();
        if (tieBreak != null) {
            return tieBreak.equals(responsibility.owner())
                    ? Optional.empty()
                    : Optional.of(new Note(
                            MessageCatalog.TIE_BREAK.text(), MessageCatalog.TIE_BREAK_DECIDES.text(tieBreak.title())));
        }
        return responsibility.owner() instanceof Owner.Shared
                ? Optional.of(new Note(MessageCatalog.TIE_BREAK.text(), MessageCatalog.TIE_BREAK_UNKNOWN.text()))
                : Optional.empty();
    }

    /// Where frameworks differ, where they do.
    public static Optional<Note> disagreement(Responsibility responsibility) {
        return Optional.ofNullable(responsibility.disagreement())
                .map(where -> new Note(MessageCatalog.DISAGREEMENT.text(), where));
    }

    /// What stands under a framework's owner: its own words, how sure that is, and what the default view says. Where
    /// the framework is silent, the default view comes first, since its owner is the one to name.
    public static List<String> remarks(Answer.FrameworkSays says) {
        var position = says.position();
        var owner = says.responsibility().owner();
        var byDefault = MessageCatalog.FRAMEWORK_DEFAULT.text(owner(owner));
        var remarks = position == null
                ? Stream.of(byDefault, generalNote(says.framework()))
                : Stream.of(
                        position.note() == null ? generalNote(says.framework()) : position.note(),
                        position.inferred() ? MessageCatalog.FRAMEWORK_INFERRED.text() : "",
                        position.owner().equals(owner) ? MessageCatalog.FRAMEWORK_SAME.text() : byDefault);
        return remarks.filter(each -> !each.isEmpty()).toList();
    }

    private static String generalNote(Framework framework) {
        return framework.summary() == null ? "" : MessageCatalog.FRAMEWORK_IN_GENERAL.text(framework.summary());
    }

    /// The quiet line under an answer: what matched, where it comes from, who keeps it, when it was reviewed.
    ///
    /// @param reviewed the day as the door shows it; empty where there is none
    public static String why(Provenance provenance, @Nullable Evidence evidence, String reviewed) {
        return Stream.of(
                        evidence == null ? "" : MessageCatalog.WHY_MATCHED.text(evidence.phrase()),
                        provenance.sources().isEmpty()
                                ? ""
                                : MessageCatalog.WHY_SOURCE.text(String.join(", ", provenance.sources())),
                        provenance.curator() == null ? "" : MessageCatalog.WHY_CURATOR.text(provenance.curator()),
                        reviewed.isEmpty() ? "" : MessageCatalog.WHY_REVIEWED.text(reviewed))
                .filter(part -> !part.isEmpty())
                .collect(joining("\u00A0· "));
    }

    /// The default view, then every framework that says something.
    public static List<Row> rows(Answer.FrameworksSay say) {
        var responsibility = say.responsibility();
        var rows = new ArrayList<Row>();
        rows.add(new Row(say.defaultView().title(), owner(responsibility.owner()), basis(responsibility)));
        responsibility
                .views()
                .forEach((framework, position) -> rows.add(new Row(
                        framework.title(),
                        owner(position.owner()),
                        Stream.of(
                                        position.note() == null ? "" : position.note(),
                                        position.inferred() ? MessageCatalog.FRAMEWORK_INFERRED.text() : "")
                                .filter(part -> !part.isEmpty())
                                .collect(joining(" ")))));
        return rows;
    }

    /// Which frameworks say nothing.
    public static String silent(Answer.FrameworksSay say) {
        return say.silent().isEmpty()
                ? ""
                : MessageCatalog.FRAMEWORKS_SILENT.text(
                        say.silent().stream().map(Framework::title).collect(joining(", ")));
    }

    /// Whose view of a role it is; empty for the default.
    public static String view(Answer.RoleProfile profile) {
        return profile.framework() == null
                ? ""
                : MessageCatalog.ROLE_IN_FRAMEWORK.text(profile.framework().title());
    }

    /// Asks which one was meant.
    public static String choices(List<Candidate> choices) {
        return choices.size() == 1 ? MessageCatalog.CHOICE_ONE.text() : MessageCatalog.CHOICES.text();
    }

    /// What to ask for; where nobody owns anything, not who does.
    public static String lead(Answer.Guide guide) {
        return guide.roles().isEmpty() ? MessageCatalog.HELP_LEAD_TOPICS.text() : MessageCatalog.HELP_LEAD.text();
    }

    /// A friendly word back.
    public static String reply(SmallTalk kind) {
        return switch (kind) {
            case GREETING -> MessageCatalog.CHAT_GREETING.text();
            case WELLBEING -> MessageCatalog.CHAT_WELLBEING.text();
            case THANKS -> MessageCatalog.CHAT_THANKS.text();
            case GOODBYE -> MessageCatalog.CHAT_GOODBYE.text();
            case PRAISE -> MessageCatalog.CHAT_PRAISE.text();
            case COMPLAINT -> MessageCatalog.CHAT_COMPLAINT.text();
            case IDENTITY -> MessageCatalog.CHAT_IDENTITY.text();
            case ACKNOWLEDGEMENT -> MessageCatalog.CHAT_ACKNOWLEDGEMENT.text();
        };
    }
}
