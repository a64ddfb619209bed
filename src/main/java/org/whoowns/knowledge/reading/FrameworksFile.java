package org.whoowns.knowledge.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.whoowns.knowledge.DefaultView;
import org.whoowns.knowledge.Framework;

/// `frameworks.yml`: the default view and the schools that see it otherwise.
record FrameworksFile(DefaultView defaultView, Map<String, Framework> frameworks) {

    static final String NAME = "frameworks.yml";

    private static final Set<String> KEYS = Set.of("default-view", "frameworks");
    private static final Set<String> VIEW_KEYS = Set.of("title", "summary", "source");
    private static final Set<String> FRAMEWORK_KEYS = Set.of("id", "title", "aliases", "summary", "source");

    static FrameworksFile empty() {
        return new FrameworksFile(new DefaultView("Default view", null, null), Map.of());
    }

    static FrameworksFile read(Fields file) {
        file.allowOnly(KEYS);
        var frameworks = new LinkedHashMap<String, Framework>();
        for (var each : file.list("frameworks")) {
            var framework = framework(each);
            if (frameworks.putIfAbsent(framework.id(), framework) != null) {
                each.problem("id", "There are two frameworks with the id `" + framework.id() + "`; rename one.");
            }
        }
        var view = file.fields("default-view").map(FrameworksFile::defaultView).orElse(empty().defaultView());
        return new FrameworksFile(view, frameworks);
    }

    private static DefaultView defaultView(Fields fields) {
        fields.allowOnly(VIEW_KEYS);
        return new DefaultView(
                fields.required("title", Limits.NAME),
                fields.optional("summary", Limits.SENTENCE).orElse(null),
                fields.optional("source", Limits.NAME).orElse(null));
    }

    private static Framework framework(Fields fields) {
        fields.allowOnly(FRAMEWORK_KEYS);
        return new Framework(
                Limits.id(fields),
                fields.required("title", Limits.NAME),
                fields.texts("aliases", Limits.NAME).stream()
                        .map(Fields.Value::text)
                        .toList(),
                fields.optional("summary", Limits.SENTENCE).orElse(null),
                fields.optional("source", Limits.NAME).orElse(null));
    }
}
