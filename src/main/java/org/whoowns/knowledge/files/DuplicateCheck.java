package org.whoowns.knowledge.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.yaml.YamlMapping;

/// Reports ids, names and example questions that two entries share.
final class DuplicateCheck {

    private final Map<String, EntryFile> ids = new HashMap<>();
    private final Map<String, String> phrases = new HashMap<>();

    /// Checks the file against all files before it.
    void check(EntryFile file) {
        var other = file.id().isEmpty() ? null : ids.putIfAbsent(file.id(), file);
        if (other != null) {
            file.mapping()
                    .problem("id", "`" + file.id() + "` is the id of " + other.file() + " too; each needs its own.");
            return;
        }
        for (var key : List.of("title", "aliases", "questions")) {
            file.mapping().values(key, Integer.MAX_VALUE).forEach(phrase -> claim(file, phrase));
        }
    }

    private void claim(EntryFile file, YamlMapping.Value phrase) {
        var other = phrases.putIfAbsent(NameKey.key(phrase.text()), file.id());
        if (other != null && !other.equals(file.id())) {
            file.mapping()
                    .problem(
                            phrase.line(),
                            "`" + phrase.text() + "` is in `" + other + "` too; it can only lead to one.");
        }
    }
}
