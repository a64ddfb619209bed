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

/// All names that begin with one letter, as in the index of a book.
///
/// @param title the letter as shown
public record IndexSection(String title, List<Line> lines) {

    /// A name, and the entry it leads to.
    ///
    /// @param alias whether it is another name than the entry's title
    public record Line(String name, Entry entry, boolean alias) {}

    /// How names are sorted: as an English reader expects it, and never two different names in one place.
    static final Comparator<String> ORDER =
            Comparator.comparing((String name) -> name, english()).thenComparing(Comparator.naturalOrder());

    private static final String OTHER = "#";

    public IndexSection {
        lines = List.copyOf(lines);
    }

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

    private static Comparator<Object> english() {
        return Collator.getInstance(Locale.ENGLISH);
    }

    private static String initial(String name) {
        var plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        return plain.isEmpty() || !Character.isLetter(plain.codePointAt(0))
                ? OTHER
                : Character.toString(plain.codePointAt(0));
    }
}
