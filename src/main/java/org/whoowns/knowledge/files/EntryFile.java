package org.whoowns.knowledge.files;

import java.util.Optional;
import org.whoowns.knowledge.files.validation.ProblemCollector;
import org.whoowns.knowledge.files.yaml.YamlMapping;
import org.whoowns.knowledge.files.yaml.YamlSource;

/// A Markdown file with front matter: the fields between two `---` lines, and the body below them.
///
/// @param file relative to the knowledge folder
/// @param area the first folder of the path
record EntryFile(String file, String area, YamlMapping mapping, int bodyLine, String body) {

    private static final String FENCE = "---";

    /// The id as written, empty where it is missing; whoever reads the entry says so.
    String id() {
        return mapping.has("id") ? mapping.optional("id", Integer.MAX_VALUE).orElse("") : "";
    }

    /// Splits the file; a problem where it has no front matter.
    static Optional<EntryFile> split(String file, String content, ProblemCollector problems) {
        var text = content.indexOf('\r') < 0
                ? content
                : content.replace("\r\n", "\n").replace('\r', '\n');
        var start = next(text, 0);
        if (!isFence(text, 0, start)) {
            problems.add(file, 1, "An entry starts with a line of three hyphens, `---`, and its keys below.");
            return Optional.empty();
        }
        var lines = 1;
        var end = start;
        while (end < text.length() && !isFence(text, end, next(text, end))) {
            end = next(text, end);
            lines++;
        }
        if (end == text.length()) {
            problems.add(file, 1, "The second line of three hyphens, `---`, between the keys and the text is missing.");
            return Optional.empty();
        }
        var body = text.substring(next(text, end));
        var bodyLine = lines + 2;
        return new YamlSource(file, 2, text.substring(start, end), problems)
                .fields()
                .map(mapping -> new EntryFile(file, area(file), mapping, bodyLine, body));
    }

    /// Where the line behind the one at that place starts.
    private static int next(String text, int place) {
        var end = text.indexOf('\n', place);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean isFence(String text, int start, int end) {
        return text.startsWith(FENCE, start)
                && text.substring(start, end).stripTrailing().equals(FENCE);
    }

    private static String area(String file) {
        var slash = file.indexOf('/');
        return slash < 0 ? "general" : file.substring(0, slash);
    }
}
