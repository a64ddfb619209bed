package org.whoowns.knowledge.reading;

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
import org.whoowns.knowledge.Markdown;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Provenance;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Topic;
import org.whoowns.knowledge.View;

/// Makes an entry of its file, given the roles and frameworks that it may name.
final class EntryReader {

    private static final Set<String> TOPIC_KEYS =
            Set.of("id", "title", "aliases", "questions", "sources", "curator", "reviewed", "review-in");
    private static final Set<String> OWNED_KEYS =
            Set.of("owner", "basis", "parts", "hand-over", "tie-break", "views", "disagreement");
    private static final Set<String> ALL_KEYS = union(TOPIC_KEYS, OWNED_KEYS);
    private static final Set<String> VIEW_KEYS = Set.of("owner", "note", "inferred");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,3}) (day|week|month|year)s?");

    private final Map<String, Role> roles;
    private final Map<String, Framework> frameworks;

    EntryReader(Map<String, Role> roles, Map<String, Framework> frameworks) {
        this.roles = roles;
        this.frameworks = frameworks;
    }

    Entry read(EntryFile file) {
        var fields = file.fields();
        fields.allowOnly(ALL_KEYS);
        if (file.body().isBlank()) {
            fields.problem(file.bodyLine(), "The text below the second `---` is missing.");
        } else if (file.body().stripTrailing().length() > Limits.BODY) {
            fields.problem(
                    file.bodyLine(), "The text is too long; please keep it within " + Limits.BODY + " characters.");
        }
        return fields.has("owner") ? responsibility(file) : topic(file);
    }

    private Topic topic(EntryFile file) {
        var fields = file.fields();
        OWNED_KEYS.stream()
                .filter(fields::has)
                .sorted()
                .forEach(key -> fields.problem(key, "`" + key + "` belongs to an entry with an owner; add `owner`."));
        return new Topic(
                Limits.id(fields),
                fields.required("title", Limits.NAME),
                texts(fields, "aliases", Limits.NAME),
                texts(fields, "questions", Limits.QUESTION),
                provenance(fields),
                new Markdown(file.body()));
    }

    private Responsibility responsibility(EntryFile file) {
        var fields = file.fields();
        return new Responsibility(
                Limits.id(fields),
                fields.required("title", Limits.NAME),
                file.area(),
                owner(fields),
                basis(fields),
                texts(fields, "aliases", Limits.NAME),
                texts(fields, "questions", Limits.QUESTION),
                parts(fields),
                fields.optional("hand-over", Limits.SENTENCE).orElse(null),
                fields.optional("tie-break", Limits.ID)
                        .flatMap(id -> role(fields, "tie-break", id))
                        .orElse(null),
                views(fields),
                fields.optional("disagreement", Limits.SENTENCE).orElse(null),
                provenance(fields),
                new Markdown(file.body()));
    }

    private Owner owner(Fields fields) {
        var id = fields.required("owner", Limits.ID);
        if (id.isEmpty() || id.equals(Owner.Shared.ID)) {
            return new Owner.Shared();
        }
        return role(fields, "owner", id).<Owner>map(role -> role).orElseGet(Owner.Shared::new);
    }

    private Optional<Role> role(Fields fields, String key, String id) {
        var role = roles.get(id);
        if (role == null) {
            fields.problem(
                    key,
                    roles.isEmpty()
                            ? "There is no role `" + id + "`, since the folder has no " + RolesFile.NAME + "."
                            : "There is no role `" + id + "` in " + RolesFile.NAME + ".");
        }
        return Optional.ofNullable(role);
    }

    private static Basis basis(Fields fields) {
        var said = fields.optional("basis", 40).orElse("explicit");
        try {
            return Basis.valueOf(said.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            fields.problem("basis", "`basis` is explicit, implied or common-practice, not `" + said + "`.");
            return Basis.EXPLICIT;
        }
    }

    private SequencedMap<Role, String> parts(Fields fields) {
        var parts = new LinkedHashMap<Role, String>();
        fields.fields("parts")
                .ifPresent(group -> group.texts(Limits.SENTENCE)
                        .forEach((id, part) -> role(group, id, id).ifPresent(role -> parts.put(role, part))));
        return parts;
    }

    private SequencedMap<Framework, View> views(Fields fields) {
        var views = new LinkedHashMap<Framework, View>();
        fields.fields("views").ifPresent(group -> {
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

    private View view(Fields views, String framework) {
        if (!views.isGroup(framework)) {
            var id = views.required(framework, Limits.ID);
            return new View(ownerIn(views, framework, id), null, false);
        }
        var fields = views.fields(framework).orElseThrow();
        fields.allowOnly(VIEW_KEYS);
        return new View(owner(fields), fields.optional("note", Limits.SENTENCE).orElse(null), fields.flag("inferred"));
    }

    private Owner ownerIn(Fields views, String framework, String id) {
        if (id.isEmpty() || id.equals(Owner.Shared.ID)) {
            return new Owner.Shared();
        }
        return role(views, framework, id).<Owner>map(role -> role).orElseGet(Owner.Shared::new);
    }

    private static Provenance provenance(Fields fields) {
        return new Provenance(
                texts(fields, "sources", Limits.NAME),
                fields.optional("curator", Limits.NAME).orElse(null),
                date(fields),
                span(fields));
    }

    private static @Nullable LocalDate date(Fields fields) {
        var said = fields.optional("reviewed", 40);
        try {
            return said.map(LocalDate::parse).orElse(null);
        } catch (DateTimeException unreadable) {
            fields.problem("reviewed", "`reviewed` is a day such as 2026-11-23, not `" + said.orElseThrow() + "`.");
            return null;
        }
    }

    private static @Nullable Period span(Fields fields) {
        var said = fields.optional("review-in", 40).orElse(null);
        if (said == null) {
            return null;
        }
        var shape = SPAN.matcher(said);
        if (!shape.matches()) {
            fields.problem("review-in", "`review-in` is a span such as `12 months`, not `" + said + "`.");
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

    private static List<String> texts(Fields fields, String key, int maxLength) {
        return fields.texts(key, maxLength).stream().map(Fields.Value::text).toList();
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
