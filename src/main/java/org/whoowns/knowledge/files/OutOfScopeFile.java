package org.whoowns.knowledge.files;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.yaml.YamlMapping;
import org.whoowns.knowledge.scope.OutOfScopeQuestion;
import org.whoowns.knowledge.scope.QuestionKind;

/// Reader of `out-of-scope.yml`: questions that resemble the folder's own, but that no entry answers.
final class OutOfScopeFile {

    /// The file's name, then its name in older folders. If both exist, both count.
    static final List<String> NAMES = List.of("out-of-scope.yml", "elsewhere.yml");

    private static final String QUESTIONS = "questions";
    private static final String QUESTION = "question";
    private static final String KIND = "kind";
    private static final String RELATED = "related";
    private static final Set<String> KEYS = Set.of(QUESTIONS);
    private static final Set<String> QUESTION_KEYS = Set.of(QUESTION, KIND, RELATED);

    private final Set<String> ids;
    private final Map<String, String> owners;

    private OutOfScopeFile(List<Entry> entries) {
        ids = entries.stream().map(Entry::id).collect(toSet());
        owners = entries.stream()
                .flatMap(entry -> Stream.concat(entry.names(), entry.questions().stream())
                        .map(phrase -> new PhraseKey(NameKey.key(phrase), entry.id())))
                .collect(toMap(PhraseKey::key, PhraseKey::entry, (first, _) -> first));
    }

    static List<OutOfScopeQuestion> read(List<YamlMapping> files, List<Entry> entries) {
        var reader = new OutOfScopeFile(entries);
        return files.stream().flatMap(reader::questions).toList();
    }

    private Stream<OutOfScopeQuestion> questions(YamlMapping file) {
        file.allowOnly(KEYS);
        return file.mappings(QUESTIONS, QUESTION).stream().map(this::question);
    }

    private OutOfScopeQuestion question(YamlMapping item) {
        item.allowOnly(QUESTION_KEYS);
        var text = item.required(QUESTION, FieldLimits.QUESTION);
        var owner = owners.get(NameKey.key(text));
        if (owner != null) {
            item.problem(QUESTION, "“" + text + "” leads to `" + owner + "`, so it can't be out of scope; remove one.");
        }
        var kind = kind(item);
        var related = item.optional(RELATED, FieldLimits.ID).orElse(null);
        if (related != null && kind == null && !item.has(KIND)) {
            item.problem(RELATED, "`related` needs a `kind`; the kinds are " + QuestionKind.IDS + ".");
        }
        if (related != null && !ids.contains(related)) {
            item.problem(RELATED, "There is no entry `" + related + "`; `related` names an entry's id.");
        }
        return new OutOfScopeQuestion(text, kind, related);
    }

    private static @Nullable QuestionKind kind(YamlMapping item) {
        var id = item.optional(KIND, FieldLimits.ID).orElse(null);
        if (id == null) {
            return null;
        }
        var kind = QuestionKind.of(id);
        if (kind.isEmpty()) {
            item.problem(KIND, "`" + id + "` is not a kind; the kinds are " + QuestionKind.IDS + ".");
        }
        return kind.orElse(null);
    }

    private record PhraseKey(String key, String entry) {}
}
