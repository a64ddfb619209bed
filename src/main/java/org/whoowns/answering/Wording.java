package org.whoowns.answering;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Provenance;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;

/// The lines that every door says alike. A line that does not apply is an empty string.
public final class Wording {

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
            Sentence.FRAMEWORKS_COLUMN_VIEW.text(),
            Sentence.FRAMEWORKS_COLUMN_OWNER.text(),
            Sentence.FRAMEWORKS_COLUMN_NOTE.text());

    private Wording() {}

    /// The owner as people read it.
    public static String owner(Owner owner) {
        return switch (owner) {
            case Role role -> role.title();
            case Owner.Shared() -> Sentence.SHARED.text();
        };
    }

    /// Owner and title in one line.
    public static String headline(Responsibility responsibility) {
        return Sentence.HEADLINE.text(owner(responsibility.owner()), responsibility.title());
    }

    /// What the framework says of the owner, or that it is silent.
    public static String headline(Answer.FrameworkSays says) {
        var framework = says.framework().title();
        return says.view() == null
                ? Sentence.FRAMEWORK_SILENT.text(
                        framework, says.responsibility().title())
                : Sentence.FRAMEWORK_SAYS.text(
                        framework,
                        owner(says.view().owner()),
                        says.responsibility().title());
    }

    /// How sure the default view is of the owner, where that needs saying.
    public static String basis(Responsibility responsibility) {
        return switch (responsibility.basis()) {
            case EXPLICIT -> "";
            case IMPLIED -> Sentence.BASIS_IMPLIED.text();
            case COMMON_PRACTICE -> Sentence.BASIS_COMMON_PRACTICE.text();
        };
    }

    /// How it passes from one role to the other, who decides when people disagree, and where frameworks differ.
    public static List<Note> notes(Responsibility responsibility) {
        return Stream.of(handOver(responsibility), tieBreak(responsibility), disagreement(responsibility))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Note> handOver(Responsibility responsibility) {
        return Optional.ofNullable(responsibility.handOver()).map(how -> new Note(Sentence.HAND_OVER.text(), how));
    }

    /// Said to be open for what is shared without one.
    private static Optional<Note> tieBreak(Responsibility responsibility) {
        var tieBreak = responsibility.tieBreak();
        if (tieBreak != null) {
            return tieBreak.equals(responsibility.owner())
                    ? Optional.empty()
                    : Optional.of(
                            new Note(Sentence.TIE_BREAK.text(), Sentence.TIE_BREAK_DECIDES.text(tieBreak.title())));
        }
        return responsibility.owner() instanceof Owner.Shared
                ? Optional.of(new Note(Sentence.TIE_BREAK.text(), Sentence.TIE_BREAK_UNKNOWN.text()))
                : Optional.empty();
    }

    /// Where frameworks differ, where they do.
    public static Optional<Note> disagreement(Responsibility responsibility) {
        return Optional.ofNullable(responsibility.disagreement())
                .map(where -> new Note(Sentence.DISAGREEMENT.text(), where));
    }

    /// What stands under a framework's owner: its own words, how sure that is, and what the default view says. Where
    /// the framework is silent, the default view comes first, since its owner is the one to name.
    public static List<String> remarks(Answer.FrameworkSays says) {
        var view = says.view();
        var owner = says.responsibility().owner();
        var byDefault = Sentence.FRAMEWORK_DEFAULT.text(owner(owner));
        var remarks = view == null
                ? Stream.of(byDefault, inGeneral(says.framework()))
                : Stream.of(
                        view.note() == null ? inGeneral(says.framework()) : view.note(),
                        view.inferred() ? Sentence.FRAMEWORK_INFERRED.text() : "",
                        view.owner().equals(owner) ? Sentence.FRAMEWORK_SAME.text() : byDefault);
        return remarks.filter(each -> !each.isEmpty()).toList();
    }

    private static String inGeneral(Framework framework) {
        return framework.summary() == null ? "" : Sentence.FRAMEWORK_IN_GENERAL.text(framework.summary());
    }

    /// The quiet line under an answer: what matched, where it comes from, who keeps it, when it was reviewed.
    ///
    /// @param reviewed the day as the door shows it; empty where there is none
    public static String why(Provenance provenance, @Nullable Evidence evidence, String reviewed) {
        return Stream.of(
                        evidence == null ? "" : Sentence.WHY_MATCHED.text(evidence.phrase()),
                        provenance.sources().isEmpty()
                                ? ""
                                : Sentence.WHY_SOURCE.text(String.join(", ", provenance.sources())),
                        provenance.curator() == null ? "" : Sentence.WHY_CURATOR.text(provenance.curator()),
                        reviewed.isEmpty() ? "" : Sentence.WHY_REVIEWED.text(reviewed))
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
                .forEach((framework, view) -> rows.add(new Row(
                        framework.title(),
                        owner(view.owner()),
                        Stream.of(
                                        view.note() == null ? "" : view.note(),
                                        view.inferred() ? Sentence.FRAMEWORK_INFERRED.text() : "")
                                .filter(part -> !part.isEmpty())
                                .collect(joining(" ")))));
        return rows;
    }

    /// Which frameworks say nothing.
    public static String silent(Answer.FrameworksSay say) {
        return say.silent().isEmpty()
                ? ""
                : Sentence.FRAMEWORKS_SILENT.text(
                        say.silent().stream().map(Framework::title).collect(joining(", ")));
    }

    /// Asks which one was meant.
    /// Whose view of a role it is; empty for the default view.
    public static String view(Answer.RoleProfile profile) {
        return profile.framework() == null
                ? ""
                : Sentence.ROLE_IN_FRAMEWORK.text(profile.framework().title());
    }

    public static String choices(List<Candidate> choices) {
        return choices.size() == 1 ? Sentence.CHOICE_ONE.text() : Sentence.CHOICES.text();
    }

    /// What to ask for; where nobody owns anything, not who does.
    public static String lead(Answer.Guide guide) {
        return guide.roles().isEmpty() ? Sentence.HELP_LEAD_TOPICS.text() : Sentence.HELP_LEAD.text();
    }

    /// A friendly word back.
    public static String reply(SmallTalk kind) {
        return switch (kind) {
            case GREETING -> Sentence.CHAT_GREETING.text();
            case WELLBEING -> Sentence.CHAT_WELLBEING.text();
            case THANKS -> Sentence.CHAT_THANKS.text();
            case GOODBYE -> Sentence.CHAT_GOODBYE.text();
            case PRAISE -> Sentence.CHAT_PRAISE.text();
            case COMPLAINT -> Sentence.CHAT_COMPLAINT.text();
            case IDENTITY -> Sentence.CHAT_IDENTITY.text();
            case ACKNOWLEDGEMENT -> Sentence.CHAT_ACKNOWLEDGEMENT.text();
        };
    }
}
