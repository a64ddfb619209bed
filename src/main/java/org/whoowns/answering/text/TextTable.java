package org.whoowns.answering.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table in letters of one width: a ruled heading, and columns side by side, the last one broken into lines.
final class TextTable {

    private static final String GAP = "  ";
    /// What fits on most terminals.
    private static final int WIDTH = 100;
    /// However wide the other columns are, the last one stays readable.
    private static final int NARROWEST = 30;

    private TextTable() {}

    /// @param rows the heading first; all of the same length
    static String of(List<List<String>> rows) {
        var widths = IntStream.range(0, rows.getFirst().size() - 1)
                .map(column -> rows.stream()
                        .mapToInt(row -> letters(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        var indent = IntStream.of(widths).sum() + GAP.length() * widths.length;
        var last = Math.max(NARROWEST, WIDTH - indent);
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.addAll(lines(row, widths, indent, last));
            if (lines.size() == 1) {
                lines.add(rule(rows, widths));
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(List<String> row, int[] widths, int indent, int last) {
        var start = new StringBuilder();
        for (var column = 0; column < widths.length; column++) {
            var cell = row.get(column);
            start.append(cell)
                    .append(" ".repeat(widths[column] - letters(cell)))
                    .append(GAP);
        }
        var lines = new ArrayList<String>();
        for (var piece : broken(row.getLast(), last)) {
            lines.add(((lines.isEmpty() ? start : " ".repeat(indent)) + piece).stripTrailing());
        }
        return lines;
    }

    private static String rule(List<List<String>> rows, int[] widths) {
        var rule = new StringBuilder();
        for (var width : widths) {
            rule.append("-".repeat(width)).append(GAP);
        }
        return rule.append("-".repeat(letters(rows.getFirst().getLast()))).toString();
    }

    /// The text in lines of at most so many letters, where its words are not longer; at least one line.
    private static List<String> broken(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && letters(line) + 1 + letters(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int letters(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
