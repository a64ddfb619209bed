package org.whoowns.answering.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Monospaced text table with a ruled heading, whose lastWidth column is wrapped.
final class TextTable {

    private static final String GAP = "  ";

    private static final int WIDTH = 100;
    /// Minimum width of the last column.
    private static final int MIN_LAST_WIDTH = 30;

    private TextTable() {}

    /// @param rows the heading first; all with the same number of cells
    static String of(List<List<String>> rows) {
        var widths = IntStream.range(0, rows.getFirst().size() - 1)
                .map(column -> rows.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        var indent = IntStream.of(widths).sum() + GAP.length() * widths.length;
        var lastWidth = Math.max(MIN_LAST_WIDTH, WIDTH - indent);
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.addAll(lines(row, widths, indent, lastWidth));
            if (lines.size() == 1) {
                lines.add(rule(rows, widths));
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(List<String> row, int[] widths, int indent, int lastWidth) {
        var start = new StringBuilder();
        for (var column = 0; column < widths.length; column++) {
            var cell = row.get(column);
            start.append(cell).append(" ".repeat(widths[column] - length(cell))).append(GAP);
        }
        var lines = new ArrayList<String>();
        for (var piece : wrapped(row.getLast(), lastWidth)) {
            lines.add(((lines.isEmpty() ? start : " ".repeat(indent)) + piece).stripTrailing());
        }
        return lines;
    }

    private static String rule(List<List<String>> rows, int[] widths) {
        var rule = new StringBuilder();
        for (var width : widths) {
            rule.append("-".repeat(width)).append(GAP);
        }
        return rule.append("-".repeat(length(rows.getFirst().getLast()))).toString();
    }

    /// Wraps text between words; at least one line.
    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
