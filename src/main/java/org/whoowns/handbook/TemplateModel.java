package org.whoowns.handbook;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.FrameworkPosition;
import org.whoowns.knowledge.Markdown;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;

/// What the template says with the handbook in hand. A line that does not apply is an empty string.
public final class TemplateModel {

    /// As many colours as there are in the style sheet.
    private static final int HUES = 6;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Handbook handbook;

    TemplateModel(Handbook handbook) {
        this.handbook = handbook;
    }

    public String say(String key) {
        return HandbookMessages.of(key);
    }

    public String say(String key, Object part) {
        return HandbookMessages.of(key, part);
    }

    public String say(String key, Object first, Object second) {
        return HandbookMessages.of(key, first, second);
    }

    /// The curated text as HTML that is safe to put in as it is.
    public String html(Markdown markdown) {
        return SafeHtml.html(markdown);
    }

    public String subtitle() {
        return switch (handbook.roles().size()) {
            case 0 -> HandbookMessages.of("subtitle");
            case 1 -> HandbookMessages.of("subtitle.role", handbook.mainRoles());
            default -> HandbookMessages.of("subtitle.roles", handbook.mainRoles());
        };
    }

    /// What there is to read, in figures.
    public List<String> figures() {
        return Stream.of(
                        count(handbook.responsibilityCount(), "responsibility", "responsibilities"),
                        count(handbook.topics().size(), "topic", "topics"),
                        count(handbook.frameworks().size(), "framework", "frameworks"),
                        handbook.reviewed()
                                .map(day -> HandbookMessages.of("reviewed.last", date(day)))
                                .orElse(""))
                .filter(figure -> !figure.isEmpty())
                .toList();
    }

    /// A count of things in words; empty for none.
    public String count(int count, String one, String many) {
        return count == 0 ? "" : count + " " + HandbookMessages.of("count." + (count == 1 ? one : many));
    }

    /// The class that gives an owner its colour: the main roles have one each, all others share one.
    public String hue(Owner owner) {
        return switch (owner) {
            case Role role -> role.main() ? "hue-" + (1 + handbook.place(role) % HUES) : "hue-other";
            case Owner.Shared _ -> "hue-shared";
        };
    }

    public String owner(Owner owner) {
        return switch (owner) {
            case Role role -> role.title();
            case Owner.Shared _ -> HandbookMessages.of("shared");
        };
    }

    /// How sure the default view is, where that needs saying.
    public String basis(Responsibility responsibility) {
        return switch (responsibility.basis()) {
            case EXPLICIT -> "";
            case IMPLIED -> HandbookMessages.of("basis.implied");
            case COMMON_PRACTICE -> HandbookMessages.of("basis.common-practice");
        };
    }

    /// Who decides when people disagree; said to be open for what is shared without one.
    public String tieBreak(Responsibility responsibility) {
        if (responsibility.tieBreak() != null) {
            return HandbookMessages.of(
                    "tie-break.role", responsibility.tieBreak().title());
        }
        return responsibility.owner() instanceof Owner.Shared ? HandbookMessages.of("tie-break.unknown") : "";
    }

    /// The quiet line under an entry.
    public String provenance(Entry entry) {
        var provenance = entry.provenance();
        return Stream.of(
                        provenance.sources().isEmpty()
                                ? ""
                                : HandbookMessages.of("source.of", String.join(", ", provenance.sources())),
                        provenance.curator() == null ? "" : HandbookMessages.of("kept", provenance.curator()),
                        provenance.reviewed() == null
                                ? ""
                                : HandbookMessages.of("reviewed", date(provenance.reviewed())))
                .filter(part -> !part.isEmpty())
                .collect(joining(" · "));
    }

    public String aliases(List<String> aliases) {
        return String.join(", ", aliases);
    }

    public String aliases(Role role) {
        return role.aliases().stream()
                .filter(alias -> !alias.equalsIgnoreCase(role.title()))
                .collect(joining(", "));
    }

    public String held(OperatingModel model) {
        var titles = model.roles().stream().map(Role::title).toList();
        return model.merged()
                ? HandbookMessages.of("model.merged", String.join(", ", titles))
                : String.join(", ", titles);
    }

    public String silent(Responsibility responsibility) {
        return handbook.frameworks().stream()
                .filter(framework -> responsibility.position(framework).isEmpty())
                .map(Framework::title)
                .collect(joining(", "));
    }

    /// What a framework adds to its view of one responsibility.
    public String note(FrameworkPosition position) {
        var inferred = position.inferred() ? "(" + HandbookMessages.of("view.inferred") + ")" : "";
        return ((position.note() == null ? "" : position.note()) + " " + inferred).strip();
    }

    /// The owner by a framework.
    public String opinion(FrameworkDifference.Opinion opinion) {
        var position = opinion.position();
        return position == null ? HandbookMessages.of("differences.silent") : owner(position.owner());
    }

    public String date(LocalDate day) {
        return DAY.format(day);
    }
}
