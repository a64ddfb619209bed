package org.whoowns.knowledge.files;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.whoowns.knowledge.files.sources.SourcesFile;
import org.whoowns.knowledge.files.yaml.YamlMapping;

/// Parses an entry file, given the roles and frameworks it may refer to.
final class EntryParser {

    private static final Set<String> TOPIC_KEYS =
            Set.of("id", "title", "aliases", "questions", "sources", "curator", "reviewed", "review-in");
    private static final Set<String> OWNED_KEYS =
            Set.of("owner", "basis", "parts", "hand-over", "tie-break", "views", "disagreement");
    private static final Set<String> ALL_KEYS =
            Stream.concat(TOPIC_KEYS.stream(), OWNED_KEYS.stream()).collect(toUnmodifiableSet());
    private static final Set<String> POSITION_KEYS = Set.of("owner", "note", "inferred");
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,3}) (day|week|month|year)s?");

    private final Map<String, Role> roles;
    private final Map<String, Framework> frameworks;
    private final SourcesFile sources;
    private final Owner.Shared shared;

    EntryParser(Map<String, Role> roles, Map<String, Framework> frameworks, SourcesFile sources) {
        this.sources = sources;
        this.roles = roles;
        this.frameworks = frameworks;
        shared = new Owner.Shared(roles.values().stream().filter(Role::main).toList());
    }

    Entry parse(EntryFile file) {
        var mapping = file.mapping();
        mapping.allowOnly(ALL_KEYS);
        if (file.body().isBlank()) {
            mapping.problem(file.bodyLine(), "The text below the second `---` is missing.");
        } else if (file.body().stripTrailing().length() > FieldLimits.BODY) {
            mapping.problem(
                    file.bodyLine(),
                    "The text is too long; please keep it within " + FieldLimits.BODY + " characters.");
        } else if (new Markdown(file.body()).isTooDeep()) {
            mapping.problem(
                    file.bodyLine(), "Quotes, lists or emphasis are nested too deeply here; a few levels are enough.");
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
                mapping.texts("aliases", FieldLimits.NAME),
                file.questions(),
                provenance(mapping),
                new Markdown(file.body()));
    }

    private Responsibility responsibility(EntryFile file) {
        var mapping = file.mapping();
        return new Responsibility(
                FieldLimits.id(mapping),
                mapping.required("title", FieldLimits.NAME),
                file.area(),
                owner(mapping, "owner"),
                basis(mapping),
                mapping.texts("aliases", FieldLimits.NAME),
                file.questions(),
                parts(mapping),
                mapping.optional("hand-over", FieldLimits.SENTENCE).orElse(null),
                mapping.optional("tie-break", FieldLimits.ID)
                        .flatMap(id -> role(mapping, "tie-break", id))
                        .orElse(null),
                positions(mapping),
                mapping.optional("disagreement", FieldLimits.SENTENCE).orElse(null),
                provenance(mapping),
                new Markdown(file.body()));
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
        var text = mapping.optional("basis", 40).orElse("explicit");
        try {
            return Basis.valueOf(text.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            mapping.problem("basis", "`basis` must be explicit, implied or common-practice, not `" + text + "`.");
            return Basis.EXPLICIT;
        }
    }

    private SequencedMap<Role, String> parts(YamlMapping mapping) {
        var parts = new LinkedHashMap<Role, String>();
        mapping.mapping("parts")
                .ifPresent(group -> group.texts(FieldLimits.SENTENCE)
                        .forEach((id, part) -> role(group, id, id).ifPresent(role -> parts.put(role, part))));
        return parts;
    }

    private SequencedMap<Framework, FrameworkPosition> positions(YamlMapping mapping) {
        var positions = new LinkedHashMap<Framework, FrameworkPosition>();
        mapping.mapping("views").ifPresent(group -> {
            for (var id : group.keys()) {
                var framework = frameworks.get(id);
                if (framework == null) {
                    group.problem(id, "There is no framework `" + id + "` in " + FrameworksFile.NAME + ".");
                } else {
                    positions.put(framework, position(group, id));
                }
            }
        });
        return positions;
    }

    private FrameworkPosition position(YamlMapping views, String framework) {
        if (!views.isMapping(framework)) {
            return new FrameworkPosition(owner(views, framework), null, false);
        }
        var mapping = views.mapping(framework).orElseThrow();
        mapping.allowOnly(POSITION_KEYS);
        return new FrameworkPosition(
                owner(mapping, "owner"),
                mapping.optional("note", FieldLimits.SENTENCE).orElse(null),
                mapping.bool("inferred"));
    }

    private Owner owner(YamlMapping mapping, String key) {
        var id = mapping.required(key, FieldLimits.ID);
        if (id.isEmpty() || id.equals(Owner.Shared.ID)) {
            return shared;
        }
        return role(mapping, key, id).<Owner>map(role -> role).orElse(shared);
    }

    private Provenance provenance(YamlMapping mapping) {
        return new Provenance(
                sources.cited(mapping),
                mapping.optional("curator", FieldLimits.NAME).orElse(null),
                reviewed(mapping),
                reviewIn(mapping));
    }

    private static @Nullable LocalDate reviewed(YamlMapping mapping) {
        var text = mapping.optional("reviewed", 40);
        try {
            return text.map(LocalDate::parse).orElse(null);
        } catch (DateTimeException unreadable) {
            mapping.problem(
                    "reviewed", "`reviewed` must be a date such as 2026-11-23, not `" + text.orElseThrow() + "`.");
            return null;
        }
    }

    private static @Nullable Period reviewIn(YamlMapping mapping) {
        var text = mapping.optional("review-in", 40).orElse(null);
        if (text == null) {
            return null;
        }
        var matcher = PERIOD.matcher(text);
        if (!matcher.matches()) {
            mapping.problem("review-in", "`review-in` must be a period such as `12 months`, not `" + text + "`.");
            return null;
        }
        var count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }
}
