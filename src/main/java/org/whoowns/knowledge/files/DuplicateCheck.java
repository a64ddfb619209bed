package org.whoowns.knowledge.files;

import java.util.HashMap;
import java.util.Map;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.phrases.LocatedPhrase;
import org.whoowns.knowledge.files.validation.ProblemCollector;

/// Reports ids, names and example questions that two entries share.
final class DuplicateCheck {

    private final ProblemCollector problems;
    private final Map<String, EntryFile> ids = new HashMap<>();
    private final Map<String, String> phrases = new HashMap<>();

    DuplicateCheck(ProblemCollector problems) {
        this.problems = problems;
    }

    /// Checks the file against all files before it.
    void check(EntryFile file) {
        var other = file.id().isEmpty() ? null : ids.putIfAbsent(file.id(), file);
        if (other != null) {
            file.mapping()
                    .problem("id", "`" + file.id() + "` is the id of " + other.file() + " too; each needs its own.");
            return;
        }
        file.phrases().forEach(phrase -> claim(file, phrase));
    }

    private void claim(EntryFile file, LocatedPhrase phrase) {
        var other = phrases.putIfAbsent(NameKey.key(phrase.text()), file.id());
        if (other != null && !other.equals(file.id())) {
            problems.add(
                    phrase.location().file(),
                    phrase.location().line(),
                    "`" + phrase.text() + "` is in `" + other + "` too; it can only lead to one.");
        }
    }
}
