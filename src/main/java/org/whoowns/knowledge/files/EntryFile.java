package org.whoowns.knowledge.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.knowledge.files.phrases.LocatedPhrase;
import org.whoowns.knowledge.files.validation.ProblemCollector;
import org.whoowns.knowledge.files.validation.SourceLocation;
import org.whoowns.knowledge.files.yaml.YamlMapping;
import org.whoowns.knowledge.files.yaml.YamlSource;

/// Markdown file with YAML front matter between two `---` lines.
///
/// @param file relative to the knowledge folder
/// @param area the first folder of the path
/// @param morePhrases further questions, from the entry's phrase file
record EntryFile(
        String file, String area, YamlMapping mapping, int bodyLine, String body, List<LocatedPhrase> morePhrases) {

    private static final String FENCE = "---";

    /// The id as written; empty if missing, which [EntryParser] reports.
    String id() {
        return mapping.has("id") ? mapping.optional("id", Integer.MAX_VALUE).orElse("") : "";
    }

    EntryFile withPhrases(List<LocatedPhrase> phrases) {
        return new EntryFile(file, area, mapping, bodyLine, body, phrases);
    }

    /// The example questions, then those of the phrase file.
    List<String> questions() {
        return Stream.concat(
                        mapping.texts("questions", FieldLimits.QUESTION).stream(),
                        morePhrases.stream().map(LocatedPhrase::text))
                .toList();
    }

    /// The title, aliases and questions.
    List<LocatedPhrase> phrases() {
        var own = Stream.of("title", "aliases", "questions")
                .flatMap(key -> mapping.values(key, Integer.MAX_VALUE).stream())
                .map(value -> new LocatedPhrase(value.text(), new SourceLocation(file, value.line())));
        return Stream.concat(own, morePhrases.stream()).toList();
    }

    /// Splits front matter and body; reports a problem if there is no front matter.
    static Optional<EntryFile> split(String file, String content, ProblemCollector problems) {
        var lines = content.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
            problems.add(
                    file,
                    1,
                    "An entry starts with a line of three hyphens, `---`, and its keys below. A text that is no entry"
                            + " may be called README.md; move any other one out of the folder.");
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
                .map(mapping -> new EntryFile(file, area(file), mapping, bodyLine, body, List.of()));
    }

    private static String area(String file) {
        var slash = file.indexOf('/');
        return slash < 0 ? "general" : file.substring(0, slash);
    }
}
