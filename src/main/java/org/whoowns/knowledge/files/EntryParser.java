package org.whoowns.knowledge.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Basis;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.FrameworkPosition;
import org.whoowns.knowledge.Markdown;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Provenance;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Topic;
import org.whoowns.knowledge.files.yaml.YamlMapping;

/// Makes an entry of its file, given the roles and frameworks that it may name.
final class EntryParser {

    private static final Set<String> TOPIC_KEYS =
            Set.of("id", "title", "aliases", "questions", "sources", "curator", "reviewed", "review-in");
    private static final Set<String> OWNED_KEYS =
            Set.of("owner", "basis", "parts", "hand-over", "tie-break", "views", "disagreement");
    private static final Set<String> ALL_KEYS = union(TOPIC_KEYS, OWNED_KEYS);
    private static final Set<String> VIEW_KEYS = Set.of("owner", "note", "inferred");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,3}) (day|week|month|year)s?");

    private final Map<String, Role> roles;
    private final Map<String, Framework> frameworks;
    private final Owner.Shared shared;

    EntryParser(Map<String, Role> roles, Map<String, Framework> frameworks) {
        this.roles = roles;
        this.frameworks = frameworks;
        shared = new Owner.Shared(roles.values().stream().filter(Role::main).toList());
    }

    Entry read(EntryFile file) {
        var mapping = file.mapping();
        mapping.allowOnly(ALL_KEYS);
        if (file.body().isBlank()) {
            mapping.problem(file.bodyLine(), "The text below the second `---` is missing.");
        } else if (file.body().stripTrailing().length() > FieldLimits.BODY) {
            mapping.problem(
                    file.bodyLine(),
                    "The text is too long; please keep it within " + FieldLimits.BODY + " characters.");
        }
        return mapping.has("owner") ? responsibility(file) : topic(file);
    }

    private Topic topic(EntryFile file) {
        var mapping = file.mapping();
        OWNED_KEYS.stream()
                .filter(mapping::has)
                .sorted()
                .forEach(key -> mapping.problem(key, "`" + key + "` belongs to an entry with an owner; add `owner`."));
        return new Topic(
                FieldLimits.id(mapping),
                mapping.required("title", FieldLimits.NAME),
                texts(mapping, "aliases", FieldLimits.NAME),
                texts(mapping, "questions", FieldLimits.QUESTION),
                provenance(mapping),
                new Markdown(file.body()));
    }

    private Responsibility responsibility(EntryFile file) {
        var mapping = file.mapping();
        return new Responsibility(
                FieldLimits.id(mapping),
                mapping.required("title", FieldLimits.NAME),
                file.area(),
                owner(mapping),
                basis(mapping),
                texts(mapping, "aliases", FieldLimits.NAME),
                texts(mapping, "questions", FieldLimits.QUESTION),
                parts(mapping),
                mapping.optional("hand-over", FieldLimits.SENTENCE).orElse(null),
                mapping.optional("tie-break", FieldLimits.ID)
                        .flatMap(id -> role(mapping, "tie-break", id))
                        .orElse(null),
                views(mapping),
                mapping.optional("disagreement", FieldLimits.SENTENCE).orElse(null),
                provenance(mapping),
                new Markdown(file.body()));
    }

    private Owner owner(YamlMapping mapping) {
        var id = mapping.required("owner", FieldLimits.ID);
        return owner(mapping, "owner", id);
    }

    private Optional<Role> role(YamlMapping mapping, String key, String id) {
        var role = roles.get(id);
        if (role == null) {
            mapping.problem(
                    key,
                    roles.isEmpty()
                            ? "There is no role `" + id + "`, since the folder has no " + RolesFile.NAME + "."
                            : "There is no role `" + id + "` in " + RolesFile.NAME + ".");
        }
        return Optional.ofNullable(role);
    }

    private static Basis basis(YamlMapping mapping) {
        var said = mapping.optional("basis", 40).orElse("explicit");
        try {
            return Basis.valueOf(said.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            mapping.problem("basis", "`basis` must be explicit, implied or common-practice, not `" + said + "`.");
            return Basis.EXPLICIT;
        }
    }

    private SequencedMap<Role, String> parts(YamlMapping mapping) {
        var parts = new LinkedHashMap<Role, String>();
        mapping.fields("parts")
                .ifPresent(group -> group.texts(FieldLimits.SENTENCE)
                        .forEach((id, part) -> role(group, id, id).ifPresent(role -> parts.put(role, part))));
        return parts;
    }

    private SequencedMap<Framework, FrameworkPosition> views(YamlMapping mapping) {
        var views = new LinkedHashMap<Framework, FrameworkPosition>();
        mapping.fields("views").ifPresent(group -> {
            for (var id : group.keys()) {
                var framework = frameworks.get(id);
                if (framework == null) {
                    group.problem(id, "There is no framework `" + id + "` in " + FrameworksFile.NAME + ".");
                } else {
                    views.put(framework, view(group, id));
                }
            }
        });
        return views;
    }

    private FrameworkPosition view(YamlMapping views, String framework) {
        if (!views.isGroup(framework)) {
            var id = views.required(framework, FieldLimits.ID);
            return new FrameworkPosition(owner(views, framework, id), null, false);
        }
        var mapping = views.fields(framework).orElseThrow();
        mapping.allowOnly(VIEW_KEYS);
        return new FrameworkPosition(
                owner(mapping), mapping.optional("note", FieldLimits.SENTENCE).orElse(null), mapping.flag("inferred"));
    }

    private Owner owner(YamlMapping mapping, String key, String id) {
        if (id.isEmpty() || id.equals(Owner.Shared.ID)) {
            return shared;
        }
        return role(mapping, key, id).<Owner>map(role -> role).orElse(shared);
    }

    private static Provenance provenance(YamlMapping mapping) {
        return new Provenance(
                texts(mapping, "sources", FieldLimits.NAME),
                mapping.optional("curator", FieldLimits.NAME).orElse(null),
                date(mapping),
                span(mapping));
    }

    private static @Nullable LocalDate date(YamlMapping mapping) {
        var said = mapping.optional("reviewed", 40);
        try {
            return said.map(LocalDate::parse).orElse(null);
        } catch (DateTimeException unreadable) {
            mapping.problem(
                    "reviewed", "`reviewed` must be a date such as 2026-11-23, not `" + said.orElseThrow() + "`.");
            return null;
        }
    }

    private static @Nullable Period span(YamlMapping mapping) {
        var said = mapping.optional("review-in", 40).orElse(null);
        if (said == null) {
            return null;
        }
        var shape = SPAN.matcher(said);
        if (!shape.matches()) {
            mapping.problem("review-in", "`review-in` must be a period such as `12 months`, not `" + said + "`.");
            return null;
        }
        var count = Integer.parseInt(shape.group(1));
        return switch (shape.group(2)) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    private static List<String> texts(YamlMapping mapping, String key, int maxLength) {
        return mapping.texts(key, maxLength).stream()
                .map(YamlMapping.Value::text)
                .toList();
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
