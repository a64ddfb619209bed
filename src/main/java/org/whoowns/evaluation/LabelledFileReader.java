package org.whoowns.evaluation;

import static java.util.Comparator.comparingInt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.whoowns.evaluation.LabelledQuestion.Facet;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.files.validation.Problem;

/// Reads a file of labelled questions and reports all problems at once.
final class LabelledFileReader {

    private static final String QUESTION = "question";
    private static final String ACCEPT = "accept";
    private static final String OWNER = "owner";
    private static final String HARDNESS = "hardness";
    private static final String PART = "part";
    /// Instead of `accept`: the entry of the first of two questions.
    private static final String FIRST = "first";
    /// The question that is graded, asked after the one in `question`.
    private static final String FOLLOW_UP = "follow-up";
    private static final String NONE = "none";

    private final KnowledgeBase knowledge;
    private final OwnerAliases owners;
    private final List<Problem> problems = new ArrayList<>();
    private final SequencedSet<String> unknownOwners = new LinkedHashSet<>();

    LabelledFileReader(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.owners = new OwnerAliases(knowledge);
    }

    LabelledFileResult read(Path file) {
        var table = TsvFile.read(file, problems);
        var questions = table.map(each -> questions(file.toString(), each)).orElse(List.of());
        if (questions.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(file.toString(), 0, "The file has no questions yet."));
        }
        return problems.isEmpty()
                ? new LabelledFileResult.Good(
                        questions, table.isPresent() && table.get().has(HARDNESS), unknownOwners)
                : new LabelledFileResult.Broken(
                        problems.stream().sorted(comparingInt(Problem::line)).toList());
    }

    private List<LabelledQuestion> questions(String file, TsvFile table) {
        for (var column : List.of(QUESTION, ACCEPT, OWNER, HARDNESS)) {
            if (table.columns().indexOf(column) != table.columns().lastIndexOf(column)) {
                problem(file, 1, "There are two columns named `" + column + "`; which one is meant?");
            }
        }
        var accepts = table.has(FIRST) ? FIRST : table.has(Facet.KIND.column()) ? QUESTION : ACCEPT;
        var missing =
                Stream.of(QUESTION, accepts).filter(each -> !table.has(each)).toList();
        missing.forEach(column -> problem(file, 1, "There is no column named `" + column + "`."));
        return missing.isEmpty()
                ? table.rows().stream().map(row -> question(file, table, row)).toList()
                : List.of();
    }

    private LabelledQuestion question(String file, TsvFile table, TsvFile.Row row) {
        var asked = table.cell(row, QUESTION).replace("\\n", "\n");
        var text = table.has(FOLLOW_UP) ? table.cell(row, FOLLOW_UP) : asked;
        if (text.isBlank()) {
            problem(file, row.line(), "There is no question in this row.");
        }
        var named = parts(table.cell(row, OWNER));
        named.stream().filter(name -> !owners.knows(name)).forEach(unknownOwners::add);
        return new LabelledQuestion(
                row.line(),
                text,
                accepted(file, row.line(), accepts(table, row)),
                owners.label(named),
                table.cell(row, HARDNESS).equalsIgnoreCase("hard"),
                table.has(FOLLOW_UP) ? asked : "",
                table.cell(row, PART),
                facets(table, row));
    }

    /// The column of the accepted entries, or what its absence means: a question of a kind without an answer.
    private static String accepts(TsvFile table, TsvFile.Row row) {
        if (table.has(FIRST)) {
            return table.cell(row, FIRST);
        }
        return table.has(ACCEPT) || !table.has(Facet.KIND.column()) ? table.cell(row, ACCEPT) : NONE;
    }

    private static Map<Facet, Set<String>> facets(TsvFile table, TsvFile.Row row) {
        var facets = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = parts(table.cell(row, facet.column()));
            if (!values.isEmpty()) {
                facets.put(facet, values);
            }
        }
        return facets;
    }

    private SequencedSet<String> accepted(String file, int line, String cell) {
        var ids = parts(cell);
        if (ids.isEmpty()) {
            problem(file, line, "The row accepts nothing; name the right entries, or write `none`.");
        }
        if (ids.remove(NONE) && !ids.isEmpty()) {
            problem(file, line, "A row accepts either entries or `none`.");
        }
        ids.stream()
                .filter(id -> knowledge.entry(id).isEmpty())
                .forEach(id -> problem(file, line, "There is no entry `" + id + "`."));
        return ids;
    }

    private static SequencedSet<String> parts(String cell) {
        var parts = new LinkedHashSet<String>();
        Stream.of(cell.split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.equals("-"))
                .forEach(parts::add);
        return parts;
    }

    private void problem(String file, int line, String sentence) {
        problems.add(new Problem(file, line, sentence));
    }
}
