package org.whoowns.handbook;

import static java.util.stream.Collectors.joining;
import static org.whoowns.handbook.HandbookMessages.message;

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
import org.whoowns.knowledge.Provenance;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;

/// Texts that the templates show about parts of a handbook; empty strings where there is nothing to show.
public final class TemplateModel {

    /// The number of `hue-` classes in the style sheet.
    private static final int HUES = 6;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Handbook handbook;

    TemplateModel(Handbook handbook) {
        this.handbook = handbook;
    }

    public String say(String key) {
        return message(key);
    }

    public String say(String key, Object argument) {
        return message(key, argument);
    }

    /// Sanitized HTML, which the template inserts unescaped.
    public String html(Markdown markdown) {
        return SafeHtml.html(markdown);
    }

    public String subtitle() {
        return switch (handbook.roles().size()) {
            case 0 -> message("subtitle");
            case 1 -> message("subtitle.role", handbook.mainRoles());
            default -> message("subtitle.roles", handbook.mainRoles());
        };
    }

    public List<String> figures() {
        return Stream.of(
                        count(handbook.responsibilityCount(), "responsibility", "responsibilities"),
                        count(handbook.topics().size(), "topic", "topics"),
                        count(handbook.frameworks().size(), "framework", "frameworks"),
                        handbook.reviewed()
                                .map(date -> message("reviewed.last", DATE.format(date)))
                                .orElse(""))
                .filter(figure -> !figure.isEmpty())
                .toList();
    }

    public String count(int count, String one, String many) {
        return count == 0 ? "" : count + " " + message("count." + (count == 1 ? one : many));
    }

    /// The CSS class with an owner's colour: each main role has its own, all other roles share one.
    public String hue(Owner owner) {
        var main = handbook.roles().stream().map(RoleSection::role).toList();
        return switch (owner) {
            case Role role -> role.main() ? "hue-" + (1 + main.indexOf(role) % HUES) : "hue-other";
            case Owner.Shared _ -> "hue-shared";
        };
    }

    public String owner(Owner owner) {
        return switch (owner) {
            case Role role -> role.title();
            case Owner.Shared _ -> message("shared");
        };
    }

    public String basis(Responsibility responsibility) {
        return switch (responsibility.basis()) {
            case EXPLICIT -> "";
            case IMPLIED -> message("basis.implied");
            case COMMON_PRACTICE -> message("basis.common-practice");
        };
    }

    public String tieBreak(Responsibility responsibility) {
        if (responsibility.tieBreak() != null) {
            return message("tie-break.role", responsibility.tieBreak().title());
        }
        return responsibility.owner() instanceof Owner.Shared ? message("tie-break.unknown") : "";
    }

    public String provenance(Entry entry) {
        var provenance = entry.provenance();
        var sources =
                provenance.sources().stream().map(Provenance.Source::title).collect(joining(", "));
        var reviewed = provenance.reviewed();
        return Stream.of(
                        sources.isEmpty() ? "" : message("source.of", sources),
                        provenance.curator() == null ? "" : message("kept", provenance.curator()),
                        reviewed == null ? "" : message("reviewed", DATE.format(reviewed)))
                .filter(part -> !part.isEmpty())
                .collect(joining(" · "));
    }

    public String aliases(Role role) {
        return role.aliases().stream()
                .filter(alias -> !alias.equalsIgnoreCase(role.title()))
                .collect(joining(", "));
    }

    public String held(OperatingModel model) {
        var titles = model.roles().stream().map(Role::title).collect(joining(", "));
        return model.merged() ? message("model.merged", titles) : titles;
    }

    /// The frameworks without a position on the responsibility.
    public String silent(Responsibility responsibility) {
        return handbook.frameworks().stream()
                .filter(framework -> responsibility.position(framework).isEmpty())
                .map(Framework::title)
                .collect(joining(", "));
    }

    public String note(FrameworkPosition position) {
        var inferred = position.inferred() ? "(" + message("view.inferred") + ")" : "";
        return ((position.note() == null ? "" : position.note()) + " " + inferred).strip();
    }

    public String opinion(FrameworkDifference.Opinion opinion) {
        var position = opinion.position();
        return position == null ? message("differences.silent") : owner(position.owner());
    }
}
