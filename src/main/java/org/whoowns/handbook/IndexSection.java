package org.whoowns.handbook;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.NameKey;

/// The index entries under one letter.
public record IndexSection(String title, List<Line> lines) {

    /// A name of an entry.
    ///
    /// @param alias whether it differs from the entry's title
    public record Line(String name, Entry entry, boolean alias) {}

    /// English collation; names that collate as equal are in natural order.
    static final Comparator<String> ORDER = Comparator.<String, Object>comparing(
                    name -> name, Collator.getInstance(Locale.ENGLISH))
            .thenComparing(Comparator.naturalOrder());

    private static final String OTHER = "#";

    static List<IndexSection> index(List<Entry> entries) {
        var letters = new TreeMap<String, List<Line>>();
        entries.stream()
                .flatMap(entry -> entry.names()
                        .map(name -> new Line(name, entry, !NameKey.key(name).equals(NameKey.key(entry.title())))))
                .sorted(Comparator.comparing(Line::name, ORDER))
                .forEach(line -> letters.computeIfAbsent(initial(line.name()), _ -> new ArrayList<>())
                        .add(line));
        return letters.entrySet().stream()
                .map(each -> new IndexSection(each.getKey(), each.getValue()))
                .toList();
    }

    private static String initial(String name) {
        var plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        return plain.isEmpty() || !Character.isLetter(plain.codePointAt(0))
                ? OTHER
                : Character.toString(plain.codePointAt(0));
    }
}
