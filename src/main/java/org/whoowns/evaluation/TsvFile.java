package org.whoowns.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.whoowns.knowledge.files.validation.Problem;

/// Tab-separated file without quoting, whose first line names the columns.
///
/// @param columns in lower case
record TsvFile(List<String> columns, List<Row> rows) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter('\t').setQuote(null).get();
    /// Replaces malformed UTF-8 when decoding.
    private static final String REPLACEMENT_CHARACTER = "\uFFFD";

    /// @param line from 1
    /// @param cells stripped, one for each column
    record Row(int line, List<String> cells) {}

    boolean has(String column) {
        return columns.contains(column);
    }

    /// Returns the cell of the column; empty if there is no such column.
    String cell(Row row, String column) {
        var index = columns.indexOf(column);
        return index < 0 ? "" : row.cells().get(index);
    }

    /// Reads the file and adds what is wrong to `problems`. Leaves out malformed rows; empty if there is no header.
    static Optional<TsvFile> read(Path file, List<Problem> problems) {
        try {
            return table(file.toString(), rows(file), problems);
        } catch (NoSuchFileException _) {
            problems.add(new Problem(file.toString(), 0, "This file does not exist."));
        } catch (IOException unreadable) {
            problems.add(new Problem(
                    file.toString(),
                    0,
                    "This can't be read (" + unreadable.getClass().getSimpleName()
                            + "); please check its permissions."));
        }
        return Optional.empty();
    }

    private static List<Row> rows(Path file) throws IOException {
        var rows = new ArrayList<Row>();
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (var parser = CSVParser.parse(text, FORMAT)) {
            for (var read : parser) {
                var cells = read.stream().map(String::strip).toList();
                if (!String.join("", cells).isEmpty()) {
                    rows.add(new Row((int) parser.getCurrentLineNumber(), cells));
                }
            }
        }
        return rows;
    }

    private static Optional<TsvFile> table(String file, List<Row> rows, List<Problem> problems) {
        if (rows.isEmpty() || rows.getFirst().line() != 1) {
            problems.add(new Problem(
                    file,
                    1,
                    "The first line should name the columns, separated by tabs: at least question and accept."));
            return Optional.empty();
        }
        var columns = rows.removeFirst().cells().stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .toList();
        rows.removeIf(row -> {
            var sentence = problem(row, columns.size());
            sentence.ifPresent(each -> problems.add(new Problem(file, row.line(), each)));
            return sentence.isPresent();
        });
        return Optional.of(new TsvFile(columns, List.copyOf(rows)));
    }

    private static Optional<String> problem(Row row, int columns) {
        if (row.cells().stream().anyMatch(cell -> cell.contains(REPLACEMENT_CHARACTER))) {
            return Optional.of("This line is not text in UTF-8; save the file as UTF-8 and try again.");
        }
        return row.cells().size() == columns
                ? Optional.empty()
                : Optional.of("This row has " + row.cells().size() + " of " + columns + " cells; check its tabs.");
    }
}
