package org.whoowns.evaluation;

import java.util.List;
import java.util.Locale;

/// Lines of figures for a terminal, all with the same columns.
public final class FigureTable {

    private FigureTable() {}

    public static String row(String name, List<String> cells) {
        var text = new StringBuilder(String.format(Locale.ROOT, "%-34s", name));
        cells.forEach(cell -> text.append(String.format(Locale.ROOT, "%-20s", cell)));
        return text.toString().stripTrailing() + "\n";
    }

    /// A part of a whole, as a count and in per cent; a dash where there is no whole.
    public static String rate(long part, long whole) {
        return whole == 0 ? "–" : part + String.format(Locale.ROOT, " %7.1f %%", 100.0 * part / whole);
    }

    /// A text on one line.
    public static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
