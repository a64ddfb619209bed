package org.whoowns.knowledge.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase.DefaultView;
import org.whoowns.knowledge.files.yaml.YamlMapping;

/// Contents of `frameworks.yml`: the default and the frameworks.
record FrameworksFile(DefaultView defaultView, Map<String, Framework> frameworks) {

    static final String NAME = "frameworks.yml";

    private static final Set<String> KEYS = Set.of("default-view", "frameworks");
    private static final Set<String> DEFAULT_KEYS = Set.of("title", "summary", "source");
    private static final Set<String> FRAMEWORK_KEYS = Set.of("id", "title", "aliases", "summary", "source");

    static FrameworksFile empty() {
        return new FrameworksFile(new DefaultView("Default", null, null), Map.of());
    }

    static FrameworksFile read(YamlMapping file) {
        file.allowOnly(KEYS);
        var frameworks = new LinkedHashMap<String, Framework>();
        for (var each : file.mappings("frameworks")) {
            var framework = framework(each);
            if (frameworks.putIfAbsent(framework.id(), framework) != null) {
                each.problem("id", "There are two frameworks with the id `" + framework.id() + "`; rename one.");
            }
        }
        var defaultView =
                file.mapping("default-view").map(FrameworksFile::defaultView).orElse(empty().defaultView());
        return new FrameworksFile(defaultView, frameworks);
    }

    private static DefaultView defaultView(YamlMapping mapping) {
        mapping.allowOnly(DEFAULT_KEYS);
        return new DefaultView(
                mapping.required("title", FieldLimits.NAME),
                mapping.optional("summary", FieldLimits.SENTENCE).orElse(null),
                mapping.optional("source", FieldLimits.NAME).orElse(null));
    }

    private static Framework framework(YamlMapping mapping) {
        mapping.allowOnly(FRAMEWORK_KEYS);
        return new Framework(
                FieldLimits.id(mapping),
                mapping.required("title", FieldLimits.NAME),
                mapping.texts("aliases", FieldLimits.NAME),
                mapping.optional("summary", FieldLimits.SENTENCE).orElse(null),
                mapping.optional("source", FieldLimits.NAME).orElse(null));
    }
}
