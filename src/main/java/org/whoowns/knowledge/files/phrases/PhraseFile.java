package org.whoowns.knowledge.files.phrases;

import java.util.ArrayList;
import java.util.List;
import org.whoowns.knowledge.files.validation.ProblemCollector;
import org.whoowns.knowledge.files.validation.SourceLocation;

/// Text file with further questions that lead to an entry, one a line, in addition to those in the entry's own file.
///
/// Blank lines and comments, which start with `# `, are ignored.
///
/// @param file relative to the knowledge folder
/// @param entry the id of the entry, from the file's name
public record PhraseFile(String file, String entry, List<LocatedPhrase> phrases) {

    public static final String FOLDER = "phrases";
    public static final String SUFFIX = ".txt";

    public PhraseFile {
        phrases = List.copyOf(phrases);
    }

    /// Parses the content; reports phrases that are too long.
    ///
    /// @param maxLength of a phrase, in characters
    public static PhraseFile parse(String file, String content, int maxLength, ProblemCollector problems) {
        var phrases = new ArrayList<LocatedPhrase>();
        var number = 0;
        for (var line : content.lines().toList()) {
            number++;
            var phrase = line.strip();
            if (phrase.length() > maxLength) {
                problems.add(
                        file, number, "The phrase is too long; please keep it within " + maxLength + " characters.");
            } else if (!phrase.isEmpty() && !phrase.startsWith("# ")) {
                phrases.add(new LocatedPhrase(phrase, new SourceLocation(file, number)));
            }
        }
        return new PhraseFile(file, entry(file), phrases);
    }

    private static String entry(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - SUFFIX.length());
    }
}
