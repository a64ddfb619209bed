package org.whoowns.knowledge.files;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.yaml.YamlMapping;

/// `elsewhere.yml`: questions that sound like the folder's own and that it does not answer.
final class OutOfScopeFile {

    static final String NAME = "elsewhere.yml";

    private static final Set<String> KEYS = Set.of("questions");

    private OutOfScopeFile() {}

    static List<String> read(YamlMapping file, List<Entry> entries) {
        file.allowOnly(KEYS);
        var owners = entries.stream()
                .flatMap(entry -> Stream.concat(entry.names(), entry.questions().stream())
                        .map(phrase -> new Known(NameKey.key(phrase), entry.id())))
                .collect(toMap(Known::key, Known::entry, (first, _) -> first));
        var questions = file.texts("questions", FieldLimits.QUESTION);
        for (var question : questions) {
            var owner = owners.get(NameKey.key(question.text()));
            if (owner != null) {
                file.problem(
                        question.line(),
                        "“" + question.text() + "” leads to `" + owner + "`, so it can't be elsewhere; remove one.");
            }
        }
        return questions.stream().map(YamlMapping.Value::text).toList();
    }

    private record Known(String key, String entry) {}
}
