package org.whoowns.learning.lesson.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.overlay.TaughtPhrase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.learning.lesson.jdbc.LessonRow;

/// What workspaces taught, merged. As in a workspace's answers, its latest lesson about the same words counts.
///
/// @param phrases by the key of their words, the earliest first
/// @param entries new entries by id
record TaughtContent(SequencedMap<String, Taught> phrases, Map<String, Documents> entries) {

    /// Words, and what they mean in which workspaces.
    ///
    /// @param workspaces ids by the entry; the entry is empty for what is not for us
    record Taught(String words, Map<String, TreeSet<String>> workspaces) {

        boolean isDisputed() {
            return workspaces.size() > 1;
        }

        /// The id of the entry; empty for what is not for us.
        String entry() {
            return workspaces.keySet().iterator().next();
        }
    }

    /// A new entry, as workspaces wrote it.
    ///
    /// @param workspaces ids by the entry's file
    record Documents(Map<String, TreeSet<String>> workspaces) {

        /// The file's content; empty if workspaces wrote different ones.
        Optional<String> agreed() {
            return workspaces.size() == 1
                    ? Optional.of(workspaces.keySet().iterator().next())
                    : Optional.empty();
        }
    }

    /// @param lessons in force by workspace, the latest first
    static TaughtContent of(Map<String, List<LessonRow>> lessons) {
        var content = new TaughtContent(new LinkedHashMap<>(), new TreeMap<>());
        lessons.forEach(content::add);
        return content;
    }

    private void add(String workspace, List<LessonRow> lessons) {
        var keys = new HashSet<String>();
        var latest = new ArrayList<List<TaughtPhrase>>();
        var documents = new LinkedHashMap<String, String>();
        for (var lesson : lessons) {
            latest.add(lesson.phrases().stream()
                    .filter(phrase -> keys.add(NameKey.key(phrase.text())))
                    .toList());
            if (lesson.entry() != null && lesson.document() != null) {
                documents.putIfAbsent(lesson.entry(), lesson.document());
            }
        }
        documents.forEach((entry, document) -> entries.computeIfAbsent(entry, _ -> new Documents(new TreeMap<>()))
                .workspaces()
                .computeIfAbsent(document, _ -> new TreeSet<>())
                .add(workspace));
        latest.reversed().forEach(lesson -> lesson.forEach(phrase -> add(workspace, phrase)));
    }

    private void add(String workspace, TaughtPhrase phrase) {
        phrases.computeIfAbsent(NameKey.key(phrase.text()), _ -> new Taught(phrase.text(), new TreeMap<>()))
                .workspaces()
                .computeIfAbsent(entry(phrase.entry()), _ -> new TreeSet<>())
                .add(workspace);
    }

    private static String entry(@Nullable String id) {
        return id == null ? "" : id;
    }

    /// What differs, as in `pricing in T1, not for us in T2, T3`.
    static String described(Map<String, TreeSet<String>> workspaces) {
        return workspaces.entrySet().stream()
                .map(each -> (each.getKey().isEmpty() ? "not for us" : "`" + each.getKey() + "`") + " in "
                        + String.join(", ", each.getValue()))
                .collect(Collectors.joining("; "));
    }
}
