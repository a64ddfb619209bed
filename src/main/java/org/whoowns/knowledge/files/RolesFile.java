package org.whoowns.knowledge.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Role.FocusGroup;
import org.whoowns.knowledge.files.curators.CuratorNames;
import org.whoowns.knowledge.files.yaml.YamlMapping;

/// Contents of `roles.yml`: roles, operating models, and the order of the areas.
///
/// @param areas titles by area id
/// @param comparison id of the entry that compares the main roles
/// @param examples ids of entries whose first question is shown to new users
/// @param curators user ids and e-mail addresses by the curator's name
record RolesFile(
        Map<String, Role> roles,
        List<OperatingModel> operatingModels,
        Map<String, String> areas,
        @Nullable String comparison,
        List<String> examples,
        Map<String, List<String>> curators) {

    static final String NAME = "roles.yml";

    private static final Set<String> KEYS =
            Set.of("roles", "comparison", "operating-models", "areas", "examples", "curators");
    private static final Set<String> ROLE_KEYS =
            Set.of("id", "title", "short", "main", "topic", "focus", "aliases", "focus-groups");
    private static final Set<String> GROUP_KEYS = Set.of("title", "summary", "entries");
    private static final Set<String> MODEL_KEYS = Set.of("id", "title", "summary", "roles", "merged", "instead");

    static RolesFile empty() {
        return new RolesFile(Map.of(), List.of(), Map.of(), null, List.of(), Map.of());
    }

    /// @param entries the ids of all entries in the folder
    static RolesFile read(YamlMapping file, Set<String> entries) {
        file.allowOnly(KEYS);
        var roles = new LinkedHashMap<String, Role>();
        var names = new HashMap<String, String>();
        for (var each : file.mappings("roles")) {
            var role = role(each, entries);
            if (roles.putIfAbsent(role.id(), role) != null) {
                each.problem("id", "There are two roles with the id `" + role.id() + "`; rename one.");
            }
            claimNames(each, role, names);
        }
        if (file.has("roles") && roles.values().stream().noneMatch(Role::main)) {
            file.problem("roles", "At least one role needs `main: true`, so that people have a role to ask about.");
        }
        var models = file.mappings("operating-models").stream()
                .map(each -> model(each, roles))
                .toList();
        var comparison = file.optional("comparison", FieldLimits.ID).orElse(null);
        if (comparison != null && !entries.contains(comparison)) {
            file.problem("comparison", "There is no entry `" + comparison + "`.");
        }
        var areas = file.mapping("areas")
                .map(group -> group.texts(FieldLimits.NAME))
                .orElse(Map.of());
        return new RolesFile(roles, models, areas, comparison, ids(file, "examples", entries), CuratorNames.read(file));
    }

    private static Role role(YamlMapping mapping, Set<String> entries) {
        mapping.allowOnly(ROLE_KEYS);
        var id = FieldLimits.id(mapping);
        var title = mapping.required("title", FieldLimits.NAME);
        var topic = mapping.optional("topic", FieldLimits.ID).orElse(entries.contains(id) ? id : null);
        if (topic != null && !entries.contains(topic)) {
            mapping.problem("topic", "There is no entry `" + topic + "`.");
        }
        return new Role(
                id,
                title,
                mapping.optional("short", 20).orElse(title),
                mapping.bool("main"),
                topic,
                mapping.optional("focus", FieldLimits.SENTENCE).orElse(null),
                mapping.texts("aliases", FieldLimits.NAME),
                groups(mapping, entries));
    }

    private static List<FocusGroup> groups(YamlMapping role, Set<String> entries) {
        var groups = new ArrayList<FocusGroup>();
        for (var each : role.mappings("focus-groups")) {
            each.allowOnly(GROUP_KEYS);
            groups.add(new FocusGroup(
                    each.required("title", FieldLimits.NAME),
                    each.optional("summary", FieldLimits.SENTENCE).orElse(null),
                    ids(each, "entries", entries)));
        }
        return groups;
    }

    private static List<String> ids(YamlMapping mapping, String key, Set<String> entries) {
        var ids = mapping.values(key, FieldLimits.ID);
        ids.stream()
                .filter(id -> !entries.contains(id.text()))
                .forEach(id -> mapping.problem(id.line(), "There is no entry `" + id.text() + "`."));
        return ids.stream().map(YamlMapping.Value::text).toList();
    }

    private static OperatingModel model(YamlMapping mapping, Map<String, Role> roles) {
        mapping.allowOnly(MODEL_KEYS);
        var held = new ArrayList<Role>();
        for (var id : mapping.values("roles", FieldLimits.ID)) {
            var role = roles.get(id.text());
            if (role == null) {
                mapping.problem(id.line(), "There is no role `" + id.text() + "`.");
            } else {
                held.add(role);
            }
        }
        return new OperatingModel(
                FieldLimits.id(mapping),
                mapping.required("title", FieldLimits.NAME),
                mapping.optional("summary", FieldLimits.SENTENCE).orElse(null),
                held,
                mapping.bool("merged"),
                substitutes(mapping, roles, held));
    }

    private static Map<Role, Role> substitutes(YamlMapping model, Map<String, Role> roles, List<Role> held) {
        var substitutes = new LinkedHashMap<Role, Role>();
        var mapping = model.mapping("instead");
        mapping.map(group -> group.texts(FieldLimits.ID)).orElse(Map.of()).forEach((id, substituteId) -> {
            var missing = roles.get(id);
            var substitute = roles.get(substituteId);
            if (missing == null || !missing.main() || held.contains(missing)) {
                model.problem("instead", "`" + id + "` should be a main role that is not among this model's `roles`.");
            } else if (substitute == null || !held.contains(substitute)) {
                model.problem("instead", "`" + substituteId + "` should be one of this model's `roles`.");
            } else {
                substitutes.put(missing, substitute);
            }
        });
        return substitutes;
    }

    private static void claimNames(YamlMapping mapping, Role role, Map<String, String> names) {
        for (var name : List.of(role.id(), role.title(), role.shortName())) {
            var other = names.putIfAbsent(NameKey.key(name), role.id());
            if (other != null && !other.equals(role.id())) {
                mapping.problem(
                        "title",
                        "`" + name + "` already means the role `" + other + "`; each name must belong to one role.");
            }
        }
    }
}
