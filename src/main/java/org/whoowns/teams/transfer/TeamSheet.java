package org.whoowns.teams.transfer;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;

/// Table of teams as CSV (RFC 4180): one line for each role that somebody holds, with the team's fields on each.
///
/// Spreadsheets would take a cell that begins with `=`, `+`, `-` or `@` for a formula, so such cells begin with an
/// apostrophe, as spreadsheets write them.
///
/// @param problems lines that are none of these
public record TeamSheet(List<SheetRow> rows, List<LineProblem> problems) {

    private static final String[] COLUMNS = {"team", "channel", "role", "holder", "deputy", "model", "framework"};
    private static final String FORMULAS = "=+-@";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    public TeamSheet {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// Writes the teams by name.
    public static String write(List<Team> teams) {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord((Object[]) COLUMNS);
            var sorted = teams.stream()
                    .sorted(Comparator.comparing(team -> team.name().key()))
                    .toList();
            for (var team : sorted) {
                if (team.holders().isEmpty()) {
                    print(printer, team, "", Holder.NOBODY);
                }
                for (var holder : team.holders().entrySet()) {
                    print(printer, team, holder.getKey(), holder.getValue());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, Team team, String role, Holder holder) throws IOException {
        printer.printRecord(
                safe(team.name().text()),
                String.join(" ", team.channels()),
                role,
                Objects.requireNonNullElse(holder.person(), ""),
                Objects.requireNonNullElse(holder.deputy(), ""),
                team.operatingModel(),
                Objects.requireNonNullElse(team.framework(), ""));
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /// Reads a table whose first line names the columns, in any order; `team` and `role` are needed.
    public static TeamSheet read(Reader csv) {
        var rows = new ArrayList<SheetRow>();
        var problems = new ArrayList<LineProblem>();
        var format = FORMAT.builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = format.parse(csv)) {
            var missing = List.of("team", "role").stream()
                    .filter(column -> !parser.getHeaderMap().containsKey(column))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(new LineProblem(
                        1, "The first line has to name the columns, such as " + String.join(",", COLUMNS) + "."));
                return new TeamSheet(rows, problems);
            }
            for (var each : parser) {
                if (each.isConsistent()) {
                    rows.add(row(parser.getCurrentLineNumber(), each));
                } else {
                    problems.add(new LineProblem(
                            parser.getCurrentLineNumber(),
                            "It has " + each.size() + " cells instead of "
                                    + parser.getHeaderNames().size() + "."));
                }
            }
        } catch (CSVException | IllegalArgumentException | UncheckedIOException malformed) {
            problems.add(new LineProblem(rows.size() + 2L, "It is no CSV: " + malformed.getMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TeamSheet(rows, problems);
    }

    private static SheetRow row(long line, CSVRecord each) {
        return new SheetRow(
                line,
                cell(each, "team"),
                cell(each, "channel"),
                cell(each, "role"),
                cell(each, "holder"),
                cell(each, "deputy"),
                cell(each, "model"),
                cell(each, "framework"));
    }

    private static String cell(CSVRecord each, String column) {
        var text = each.isSet(column) ? each.get(column) : "";
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULAS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
