package org.whoowns.knowledge.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whoowns.knowledge.Names;

/// Finds what could not be told apart: ids, names and example questions that two entries claim.
final class Ambiguities {

    private final Map<String, EntryFile> ids = new HashMap<>();
    private final Map<String, String> phrases = new HashMap<>();

    private Ambiguities() {}

    static void report(List<EntryFile> files) {
        var ambiguities = new Ambiguities();
        files.forEach(ambiguities::check);
    }

    private void check(EntryFile file) {
        var other = file.id().isEmpty() ? null : ids.putIfAbsent(file.id(), file);
        if (other != null) {
            file.fields()
                    .problem("id", "`" + file.id() + "` is the id of " + other.file() + " too; each needs its own.");
            return;
        }
        for (var key : List.of("title", "aliases", "questions")) {
            file.fields().texts(key, Integer.MAX_VALUE).forEach(phrase -> claim(file, phrase));
        }
    }

    private void claim(EntryFile file, Fields.Value phrase) {
        var other = phrases.putIfAbsent(Names.key(phrase.text()), file.id());
        if (other != null && !other.equals(file.id())) {
            file.fields()
                    .problem(
                            phrase.line(),
                            "`" + phrase.text() + "` is in `" + other + "` too; it can only lead to one.");
        }
    }
}
