package org.whoowns.learning.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.whoowns.answering.overlay.KnowledgeOverlay;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.validation.Problem;
import org.whoowns.knowledge.files.validation.ProblemCollector;

/// File of a workspace's own entry, in the format of a knowledge folder, so that it is validated as any other and can
/// move to a folder as it is.
final class OwnEntryFile {

    private OwnEntryFile() {}

    static String write(String id, Teaching.OwnEntry entry, LocalDate today) {
        var parts = entry.parts().entrySet().stream()
                .filter(part -> !part.getValue().isBlank())
                .map(part -> "  " + part.getKey() + ": " + quoted(part.getValue()) + "\n")
                .collect(Collectors.joining());
        return "---\nid: " + id
                + "\ntitle: " + quoted(entry.title())
                + "\nowner: " + quoted(entry.owner())
                + "\nbasis: common-practice\nquestions:\n"
                + entry.questions().stream()
                        .map(question -> "  - " + quoted(question) + "\n")
                        .collect(Collectors.joining())
                + (parts.isEmpty() ? "" : "parts:\n" + parts)
                + "reviewed: " + today + "\nreview-in: 12 months\n---\n"
                + entry.reason().strip() + "\n";
    }

    /// Empty if it no longer fits the knowledge, such as after a role was removed.
    static Optional<Entry> read(String document, KnowledgeBase shared) {
        return KnowledgeReader.readEntry(file(), document, shared, new ProblemCollector());
    }

    /// What is wrong with it, in sentences.
    static List<String> problems(String document, KnowledgeBase shared) {
        var problems = new ProblemCollector();
        KnowledgeReader.readEntry(file(), document, shared, problems);
        return problems.sorted().stream().map(Problem::sentence).distinct().toList();
    }

    private static String file() {
        return KnowledgeOverlay.AREA + "/entry.md";
    }

    /// In double quotes, which YAML reads as JSON.
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.strip().codePoints().forEach(letter -> {
            switch (letter) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(letter);
                default -> {
                    if (Character.isISOControl(letter) || Character.isWhitespace(letter)) {
                        quoted.append(' ');
                    } else {
                        quoted.appendCodePoint(letter);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
