package org.whoowns.knowledge.files;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.files.validation.SourceLocation;

/// Where the entries of a knowledge base stand in its files: each key, and each phrase.
public final class SourceMap {

    private final Map<String, EntryPlaces> byId;

    private SourceMap(Map<String, EntryPlaces> byId) {
        this.byId = byId;
    }

    static SourceMap of(List<EntryFile> files) {
        return new SourceMap(
                files.stream().map(EntryPlaces::of).collect(toUnmodifiableMap(EntryPlaces::id, identity())));
    }

    /// The beginning of the entry's file.
    public SourceLocation of(Entry entry) {
        return places(entry).at(1);
    }

    /// The value of a key in the front matter, such as `reviewed`; the beginning of the file where it has no such key.
    public SourceLocation of(Entry entry, String key) {
        var places = places(entry);
        return places.at(places.keys().getOrDefault(key, 1));
    }

    /// A title, alias or example question of the entry.
    public SourceLocation ofPhrase(Entry entry, String phrase) {
        var places = places(entry);
        return places.at(places.phrases().getOrDefault(phrase, 1));
    }

    private EntryPlaces places(Entry entry) {
        var places = byId.get(entry.id());
        if (places == null) {
            throw new IllegalArgumentException("`" + entry.id() + "` is not from these files");
        }
        return places;
    }

    private record EntryPlaces(String id, String file, Map<String, Integer> keys, Map<String, Integer> phrases) {

        static EntryPlaces of(EntryFile file) {
            var mapping = file.mapping();
            var keys = new HashMap<String, Integer>();
            mapping.keys().forEach(key -> keys.put(key, mapping.line(key)));
            var phrases = new HashMap<String, Integer>();
            for (var key : List.of("title", "aliases", "questions")) {
                mapping.texts(key, Integer.MAX_VALUE)
                        .forEach(phrase -> phrases.putIfAbsent(phrase.text(), phrase.line()));
            }
            return new EntryPlaces(file.id(), file.file(), Map.copyOf(keys), Map.copyOf(phrases));
        }

        SourceLocation at(int line) {
            return new SourceLocation(file, line);
        }
    }
}
