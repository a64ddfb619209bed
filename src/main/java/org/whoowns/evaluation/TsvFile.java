package org.whoowns.evaluation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.knowledge.files.validation.Problem;

/// A file of cells parted by tabs, its columns named in the first line.
///
/// @param columns in small letters
record TsvFile(List<String> columns, List<Row> rows) {

    /// @param line from 1
    /// @param cells as many as there are columns
    record Row(int line, List<String> cells) {}

    boolean has(String column) {
        return columns.contains(column);
    }

    /// What stands in the row, without spaces around it; nothing where there is no such column.
    String cell(Row row, String column) {
        var at = columns.indexOf(column);
        return at < 0 ? "" : row.cells().get(at).strip();
    }

    /// Reads the file. Rows that do not fit are left out.
    ///
    /// @param problems hears of all that is wrong
    /// @return nothing where there is nothing to go on with
    static Optional<TsvFile> read(Path file, List<Problem> problems) {
        try {
            return new Reader(file.toString(), problems).table(Files.readAllBytes(file));
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

    private record Reader(String file, List<Problem> problems) {

        Optional<TsvFile> table(byte[] content) {
            var rows = new ArrayList<Row>();
            var line = 0;
            for (var start = 0; start < content.length; line++) {
                var end = start;
                while (end < content.length && content[end] != '\n') {
                    end++;
                }
                decoded(line + 1, ByteBuffer.wrap(content, start, end - start)).ifPresent(rows::add);
                start = end + 1;
            }
            if (rows.isEmpty() || rows.getFirst().line() != 1) {
                problem(1, "The first line should name the columns, separated by tabs: at least question and accept.");
                return Optional.empty();
            }
            var columns = rows.removeFirst().cells().stream()
                    .map(each -> each.strip().toLowerCase(Locale.ROOT))
                    .toList();
            return Optional.of(new TsvFile(
                    columns, rows.stream().filter(row -> fits(row, columns)).toList()));
        }

        private Optional<Row> decoded(int line, ByteBuffer bytes) {
            try {
                var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
                var plain = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
                return plain.isBlank() ? Optional.empty() : Optional.of(new Row(line, cells(plain)));
            } catch (CharacterCodingException _) {
                problem(line, "This line is not text in UTF-8; save the file as UTF-8 and try again.");
                return Optional.empty();
            }
        }

        private static List<String> cells(String line) {
            return Stream.of(line.split("\t", -1)).toList();
        }

        private boolean fits(Row row, List<String> columns) {
            if (row.cells().size() == columns.size()) {
                return true;
            }
            problem(
                    row.line(),
                    "This row has " + row.cells().size() + " of " + columns.size() + " cells; check its tabs.");
            return false;
        }

        private void problem(int line, String sentence) {
            problems.add(new Problem(file, line, sentence));
        }
    }
}
