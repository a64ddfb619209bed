package org.whoowns.knowledge.reading;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Names;

/// `elsewhere.yml`: questions that sound like the folder's own and that it does not answer.
final class ElsewhereFile {

    static final String NAME = "elsewhere.yml";

    private static final Set<String> KEYS = Set.of("questions");

    private ElsewhereFile() {}

    static List<String> read(Fields file, List<Entry> entries) {
        file.allowOnly(KEYS);
        var owners = entries.stream()
                .flatMap(entry -> Stream.concat(entry.names(), entry.questions().stream())
                        .map(phrase -> new Known(Names.key(phrase), entry.id())))
                .collect(toMap(Known::key, Known::entry, (first, _) -> first));
        var questions = file.texts("questions", Limits.QUESTION);
        for (var question : questions) {
            var owner = owners.get(Names.key(question.text()));
            if (owner != null) {
                file.problem(
                        question.line(),
                        "“" + question.text() + "” leads to `" + owner + "`, so it can't be elsewhere; remove one.");
            }
        }
        return questions.stream().map(Fields.Value::text).toList();
    }

    private record Known(String key, String entry) {}
}
