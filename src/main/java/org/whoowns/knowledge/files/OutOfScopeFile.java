package org.whoowns.knowledge.files;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.yaml.YamlMapping;

/// Reader of `elsewhere.yml`: out-of-scope questions that resemble the folder's own.
final class OutOfScopeFile {

    static final String NAME = "elsewhere.yml";

    private static final Set<String> KEYS = Set.of("questions");

    private OutOfScopeFile() {}

    static List<String> read(YamlMapping file, List<Entry> entries) {
        file.allowOnly(KEYS);
        var owners = entries.stream()
                .flatMap(entry -> Stream.concat(entry.names(), entry.questions().stream())
                        .map(phrase -> new PhraseKey(NameKey.key(phrase), entry.id())))
                .collect(toMap(PhraseKey::key, PhraseKey::entry, (first, _) -> first));
        var questions = file.values("questions", FieldLimits.QUESTION);
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

    private record PhraseKey(String key, String entry) {}
}
