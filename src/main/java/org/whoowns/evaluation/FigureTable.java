package org.whoowns.evaluation;

import java.util.List;
import java.util.Locale;

/// Formats rows of figures with fixed columns for the terminal.
public final class FigureTable {

    private FigureTable() {}

    public static String row(String name, List<String> cells) {
        var text = new StringBuilder(String.format(Locale.ROOT, "%-34s", name));
        cells.forEach(cell -> text.append(String.format(Locale.ROOT, "%-20s", cell)));
        return text.toString().stripTrailing() + "\n";
    }

    /// Count and percentage of a part; a dash if the whole is zero.
    public static String rate(long part, long whole) {
        return whole == 0 ? "–" : part + String.format(Locale.ROOT, " %7.1f %%", 100.0 * part / whole);
    }

    public static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
