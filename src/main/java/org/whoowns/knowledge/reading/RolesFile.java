package org.whoowns.knowledge.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.FocusGroup;
import org.whoowns.knowledge.Names;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.knowledge.Role;

/// `roles.yml`: the roles, how teams may fill them, and the order of the areas.
///
/// @param areas titles by area id
/// @param comparison id of the entry that compares the main roles
/// @param examples ids of entries whose first question is shown to newcomers
record RolesFile(
        Map<String, Role> roles,
        List<OperatingModel> operatingModels,
        Map<String, String> areas,
        @Nullable String comparison,
        List<String> examples) {

    static final String NAME = "roles.yml";

    private static final Set<String> KEYS = Set.of("roles", "comparison", "operating-models", "areas", "examples");
    private static final Set<String> ROLE_KEYS =
            Set.of("id", "title", "short", "main", "topic", "focus", "aliases", "focus-groups");
    private static final Set<String> GROUP_KEYS = Set.of("title", "summary", "entries");
    private static final Set<String> MODEL_KEYS = Set.of("id", "title", "summary", "roles", "merged", "instead");

    static RolesFile empty() {
        return new RolesFile(Map.of(), List.of(), Map.of(), null, List.of());
    }

    /// @param entries the ids of all entries in the folder
    static RolesFile read(Fields file, Set<String> entries) {
        file.allowOnly(KEYS);
        var roles = new LinkedHashMap<String, Role>();
        var names = new HashMap<String, String>();
        for (var each : file.list("roles")) {
            var role = role(each, entries);
            if (roles.putIfAbsent(role.id(), role) != null) {
                each.problem("id", "There are two roles with the id `" + role.id() + "`; rename one.");
            }
            claimNames(each, role, names);
        }
        if (file.has("roles") && roles.values().stream().noneMatch(Role::main)) {
            file.problem("roles", "At least one role needs `main: true`, so that people have somebody to ask for.");
        }
        var models = file.list("operating-models").stream()
                .map(each -> model(each, roles))
                .toList();
        var comparison = file.optional("comparison", Limits.ID).orElse(null);
        if (comparison != null && !entries.contains(comparison)) {
            file.problem("comparison", "There is no entry `" + comparison + "`.");
        }
        var areas = file.fields("areas").map(group -> group.texts(Limits.NAME)).orElse(Map.of());
        return new RolesFile(roles, models, areas, comparison, ids(file, "examples", entries));
    }

    private static Role role(Fields fields, Set<String> entries) {
        fields.allowOnly(ROLE_KEYS);
        var id = Limits.id(fields);
        var title = fields.required("title", Limits.NAME);
        var topic = fields.optional("topic", Limits.ID).orElse(entries.contains(id) ? id : null);
        if (topic != null && !entries.contains(topic)) {
            fields.problem("topic", "There is no entry `" + topic + "`.");
        }
        return new Role(
                id,
                title,
                fields.optional("short", 20).orElse(title),
                fields.flag("main"),
                topic,
                fields.optional("focus", Limits.SENTENCE).orElse(null),
                fields.texts("aliases", Limits.NAME).stream()
                        .map(Fields.Value::text)
                        .toList(),
                groups(fields, entries));
    }

    private static List<FocusGroup> groups(Fields role, Set<String> entries) {
        var groups = new ArrayList<FocusGroup>();
        for (var each : role.list("focus-groups")) {
            each.allowOnly(GROUP_KEYS);
            groups.add(new FocusGroup(
                    each.required("title", Limits.NAME),
                    each.optional("summary", Limits.SENTENCE).orElse(null),
                    ids(each, "entries", entries)));
        }
        return groups;
    }

    private static List<String> ids(Fields fields, String key, Set<String> entries) {
        var ids = fields.texts(key, Limits.ID);
        ids.stream()
                .filter(id -> !entries.contains(id.text()))
                .forEach(id -> fields.problem(id.line(), "There is no entry `" + id.text() + "`."));
        return ids.stream().map(Fields.Value::text).toList();
    }

    private static OperatingModel model(Fields fields, Map<String, Role> roles) {
        fields.allowOnly(MODEL_KEYS);
        var held = new ArrayList<Role>();
        for (var id : fields.texts("roles", Limits.ID)) {
            var role = roles.get(id.text());
            if (role == null) {
                fields.problem(id.line(), "There is no role `" + id.text() + "`.");
            } else {
                held.add(role);
            }
        }
        return new OperatingModel(
                Limits.id(fields),
                fields.required("title", Limits.NAME),
                fields.optional("summary", Limits.SENTENCE).orElse(null),
                held,
                fields.flag("merged"),
                instead(fields, roles, held));
    }

    private static Map<Role, Role> instead(Fields model, Map<String, Role> roles, List<Role> held) {
        var instead = new LinkedHashMap<Role, Role>();
        var fields = model.fields("instead");
        fields.map(group -> group.texts(Limits.ID)).orElse(Map.of()).forEach((id, by) -> {
            var missing = roles.get(id);
            var taker = roles.get(by);
            if (missing == null || !missing.main() || held.contains(missing)) {
                model.problem("instead", "`" + id + "` should be a main role that is not among this model's `roles`.");
            } else if (taker == null || !held.contains(taker)) {
                model.problem("instead", "`" + by + "` should be one of this model's `roles`.");
            } else {
                instead.put(missing, taker);
            }
        });
        return instead;
    }

    private static void claimNames(Fields fields, Role role, Map<String, String> names) {
        for (var name : List.of(role.id(), role.title(), role.shortName())) {
            var other = names.putIfAbsent(Names.key(name), role.id());
            if (other != null && !other.equals(role.id())) {
                fields.problem(
                        "title",
                        "`" + name + "` already means the role `" + other + "`; people need to tell them apart.");
            }
        }
    }
}
