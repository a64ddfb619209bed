package org.whoowns.knowledge.files;

import java.util.Optional;
import org.whoowns.knowledge.files.validation.ProblemCollector;
import org.whoowns.knowledge.files.yaml.YamlMapping;
import org.whoowns.knowledge.files.yaml.YamlSource;

/// Markdown file with YAML front matter between two `---` lines.
///
/// @param file relative to the knowledge folder
/// @param area the first folder of the path
record EntryFile(String file, String area, YamlMapping mapping, int bodyLine, String body) {

    private static final String FENCE = "---";

    /// The id as written; empty if missing, which [EntryParser] reports.
    String id() {
        return mapping.has("id") ? mapping.optional("id", Integer.MAX_VALUE).orElse("") : "";
    }

    /// Splits front matter and body; reports a problem if there is no front matter.
    static Optional<EntryFile> split(String file, String content, ProblemCollector problems) {
        var lines = content.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
            problems.add(file, 1, "An entry starts with a line of three hyphens, `---`, and its keys below.");
            return Optional.empty();
        }
        var end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(FENCE)) {
            end++;
        }
        if (end == lines.size()) {
            problems.add(file, 1, "The second line of three hyphens, `---`, between the keys and the text is missing.");
            return Optional.empty();
        }
        var body = String.join("\n", lines.subList(end + 1, lines.size()));
        var bodyLine = end + 2;
        return new YamlSource(file, 2, String.join("\n", lines.subList(1, end)) + "\n", problems)
                .parse()
                .map(mapping -> new EntryFile(file, area(file), mapping, bodyLine, body));
    }

    private static String area(String file) {
        var slash = file.indexOf('/');
        return slash < 0 ? "general" : file.substring(0, slash);
    }
}
