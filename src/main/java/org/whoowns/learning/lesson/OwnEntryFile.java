package org.whoowns.learning.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.whoowns.answering.overlay.KnowledgeOverlay;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.validation.Problem;
import org.whoowns.knowledge.files.validation.ProblemCollector;
import org.whoowns.knowledge.files.yaml.YamlScalar;

/// File of a workspace's own entry, in the format of a knowledge folder, so that it is validated as any other and can
/// move to a folder as it is.
public final class OwnEntryFile {

    private OwnEntryFile() {}

    static String write(String id, Teaching.OwnEntry entry, LocalDate today) {
        var parts = entry.parts().entrySet().stream()
                .filter(part -> !part.getValue().isBlank())
                .map(part -> "  " + part.getKey() + ": " + YamlScalar.quoted(part.getValue()) + "\n")
                .collect(Collectors.joining());
        return "---\nid: " + id
                + "\ntitle: " + YamlScalar.quoted(entry.title())
                + "\nowner: " + YamlScalar.quoted(entry.owner())
                + "\nbasis: common-practice\nquestions:\n"
                + entry.questions().stream().map(OwnEntryFile::line).collect(Collectors.joining())
                + (parts.isEmpty() ? "" : "parts:\n" + parts)
                + "reviewed: " + today + "\nreview-in: 12 months\n---\n"
                + entry.reason().strip() + "\n";
    }

    /// Empty if it no longer fits the knowledge, such as after a role was removed.
    public static Optional<Entry> read(String document, KnowledgeBase shared) {
        return KnowledgeReader.readEntry(file(), document, shared, new ProblemCollector());
    }

    /// What is wrong with it, in sentences.
    public static List<String> problems(String document, KnowledgeBase shared) {
        var problems = new ProblemCollector();
        KnowledgeReader.readEntry(file(), document, shared, problems);
        return problems.sorted().stream().map(Problem::sentence).distinct().toList();
    }

    /// The document without some of its questions.
    public static String without(Set<String> questions, String document) {
        var lines = questions.stream().map(OwnEntryFile::line).collect(Collectors.toSet());
        return document.lines()
                .filter(line -> !lines.contains(line + "\n"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String line(String question) {
        return "  - " + YamlScalar.quoted(question) + "\n";
    }

    private static String file() {
        return KnowledgeOverlay.AREA + "/entry.md";
    }
}
