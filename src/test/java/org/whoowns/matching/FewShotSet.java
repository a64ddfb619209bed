package org.whoowns.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;

/// Few-shot test set: topics with ten examples each, and questions.
///
/// @param examples by topic
/// @param asked paraphrased questions by topic
/// @param elsewhere out-of-scope questions
record FewShotSet(Map<String, List<String>> examples, Map<String, List<String>> asked, List<String> elsewhere) {

    private static final String NO_TOPIC = "-";

    static FewShotSet read(String name) {
        var set = new FewShotSet(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        List<String> list = new ArrayList<>();
        var topic = "";
        for (var line : lines(name)) {
            if (line.startsWith("[")) {
                topic = line.substring(1, line.length() - 1);
                list = topic.equals(NO_TOPIC) ? set.elsewhere : new ArrayList<>();
                if (!topic.equals(NO_TOPIC)) {
                    set.examples.put(topic, list);
                }
            } else if (line.equals("-")) {
                list = new ArrayList<>();
                set.asked.put(topic, list);
            } else {
                list.add(line);
            }
        }
        return set;
    }

    /// A knowledge base of the topics, with their names as titles.
    KnowledgeBase folder(Path folder) {
        var files = new LinkedHashMap<String, String>();
        examples.forEach((topic, questions) -> {
            var text =
                    new StringBuilder("---\nid: " + topic + "\ntitle: " + topic.replace('-', ' ') + "\nquestions:\n");
            questions.forEach(each ->
                    text.append("  - \"").append(each.replace("\"", "\\\"")).append("\"\n"));
            files.put(topic + ".md", text.append("---\nThis is how.\n").toString());
        });
        return KnowledgeFolders.of(folder, files);
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/few-shot", name)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
