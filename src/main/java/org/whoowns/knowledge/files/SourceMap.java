package org.whoowns.knowledge.files;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.files.phrases.LocatedPhrase;
import org.whoowns.knowledge.files.validation.SourceLocation;

/// Source locations of entries, their front-matter keys and their phrases.
public final class SourceMap {

    private final Map<String, EntryLocations> byId;

    private SourceMap(Map<String, EntryLocations> byId) {
        this.byId = byId;
    }

    static SourceMap of(List<EntryFile> files) {
        return new SourceMap(
                files.stream().map(EntryLocations::of).collect(toUnmodifiableMap(EntryLocations::id, identity())));
    }

    /// The first line of the entry's file.
    public SourceLocation of(Entry entry) {
        return locations(entry).at(1);
    }

    /// A key in the front matter, such as `reviewed`; the first line of the file if the key is missing.
    public SourceLocation of(Entry entry, String key) {
        var locations = locations(entry);
        return locations.at(locations.keys().getOrDefault(key, 1));
    }

    /// A title, alias or example question.
    public SourceLocation ofPhrase(Entry entry, String phrase) {
        var locations = locations(entry);
        return locations.phrases().getOrDefault(phrase, locations.at(1));
    }

    private EntryLocations locations(Entry entry) {
        var locations = byId.get(entry.id());
        if (locations == null) {
            throw new IllegalArgumentException("`" + entry.id() + "` is not from these files");
        }
        return locations;
    }

    private record EntryLocations(
            String id, String file, Map<String, Integer> keys, Map<String, SourceLocation> phrases) {

        static EntryLocations of(EntryFile file) {
            var mapping = file.mapping();
            var keys = new HashMap<String, Integer>();
            mapping.keys().forEach(key -> keys.put(key, mapping.line(key)));
            var phrases = file.phrases().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            LocatedPhrase::text, LocatedPhrase::location, (first, _) -> first));
            return new EntryLocations(file.id(), file.file(), Map.copyOf(keys), phrases);
        }

        SourceLocation at(int line) {
            return new SourceLocation(file, line);
        }
    }
}
