package org.whoowns.evaluation;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Formats an evaluation for the terminal: the figures, then the failures, worst first.
public final class EvaluationText {

    private static final Map<Grade, String> HEADINGS = Map.of(
            Grade.WRONG, "Wrong",
            Grade.FALSE_ANSWER, "False answer: nothing in the knowledge base was asked for",
            Grade.MISSED, "Missed: nothing was found",
            Grade.CORRECT, "Right entry, wrong owner",
            Grade.OFFERED, "Offered: the right entry is only among the choices",
            Grade.FALSE_CHOICE, "False choice: nothing in the knowledge base was asked for");
    private static final List<Grade> WORST_FIRST =
            List.of(Grade.WRONG, Grade.FALSE_ANSWER, Grade.MISSED, Grade.CORRECT, Grade.OFFERED, Grade.FALSE_CHOICE);

    private EvaluationText() {}

    /// @param hasHardness whether to add a column for the hard questions
    public static String of(Evaluation evaluation, boolean hasHardness) {
        var columns = new LinkedHashMap<String, GradeCounts>();
        columns.put("all", evaluation.counts());
        if (hasHardness) {
            columns.put("hard alone", evaluation.hardCounts());
        }
        columns.putAll(evaluation.partCounts());
        return Stream.concat(
                        Stream.of(figures(List.copyOf(columns.keySet()), List.copyOf(columns.values()))),
                        lists(evaluation.failures()))
                .collect(joining("\n"));
    }

    private static String figures(List<String> names, List<GradeCounts> columns) {
        var text = new StringBuilder();
        if (columns.size() > 1) {
            text.append(FigureTable.row("", names));
        }
        text.append(row("To be answered", columns, GradeCounts::inScope));
        for (var grade : List.of(Grade.CORRECT, Grade.OFFERED, Grade.MISSED, Grade.WRONG)) {
            text.append(rates("  " + grade.word(), columns, each -> each.count(grade), GradeCounts::inScope));
        }
        text.append(rates(
                "  correct or offered",
                columns,
                each -> each.count(Grade.CORRECT) + each.count(Grade.OFFERED),
                GradeCounts::inScope));
        text.append(row("Correct, and asking for an owner", columns, GradeCounts::ownersAsked));
        text.append(rates("  owner right", columns, GradeCounts::ownersRight, GradeCounts::ownersAsked));
        text.append(rates("  no owner named", columns, GradeCounts::ownersSilent, GradeCounts::ownersAsked));
        text.append(row("Not to be answered", columns, GradeCounts::outOfScope));
        for (var grade : List.of(Grade.ABSTAINED, Grade.FALSE_CHOICE, Grade.FALSE_ANSWER)) {
            text.append(rates("  " + grade.word(), columns, each -> each.count(grade), GradeCounts::outOfScope));
        }
        for (var facet : columns.getFirst().facets().keySet()) {
            text.append(rates(
                    facet.column() + " right",
                    columns,
                    each -> each.share(facet).right(),
                    each -> each.share(facet).total()));
        }
        return text.toString();
    }

    private static String row(String name, List<GradeCounts> columns, ToLongFunction<GradeCounts> count) {
        return FigureTable.row(
                name,
                columns.stream()
                        .map(each -> Long.toString(count.applyAsLong(each)))
                        .toList());
    }

    private static String rates(
            String name,
            List<GradeCounts> columns,
            ToLongFunction<GradeCounts> part,
            ToLongFunction<GradeCounts> whole) {
        return FigureTable.row(
                name,
                columns.stream()
                        .map(each -> FigureTable.rate(part.applyAsLong(each), whole.applyAsLong(each)))
                        .toList());
    }

    private static Stream<String> lists(List<GradedAnswer> failures) {
        return WORST_FIRST.stream().flatMap(grade -> {
            var graded = failures.stream().filter(each -> each.grade() == grade).toList();
            return graded.isEmpty()
                    ? Stream.of()
                    : Stream.of(HEADINGS.get(grade) + " (" + graded.size() + ")\n"
                            + graded.stream().map(EvaluationText::line).collect(joining()));
        });
    }

    private static String line(GradedAnswer graded) {
        var question = graded.question();
        return "  " + question.line() + ": "
                + FigureTable.oneLine(
                        (question.before().isEmpty() ? "" : question.before() + " + ") + question.question())
                + "\n      expected " + expected(question) + "; got " + got(graded) + "\n";
    }

    private static String expected(LabelledQuestion question) {
        var entries = question.isInScope() ? String.join(" or ", question.accepted()) : "none";
        var owner = question.owner();
        var facets = question.facets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(facet -> ", " + facet.getKey().column() + " " + String.join(" or ", facet.getValue()))
                .collect(joining());
        return (owner.isPresent() ? entries + ", owner " + String.join(" or ", owner.names()) : entries) + facets;
    }

    private static String got(GradedAnswer graded) {
        var observed = graded.observed();
        var facets = observed.facets().entrySet().stream()
                .filter(facet -> graded.asksFor(facet.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(facet -> ", " + facet.getKey().column() + " " + String.join(" and ", facet.getValue()))
                .collect(joining());
        return gotEntry(observed) + facets;
    }

    private static String gotEntry(ObservedAnswer observed) {
        var score = String.format(Locale.ROOT, " (%.2f)", observed.score());
        return switch (observed.verdict()) {
            case AMBIGUOUS -> "a choice of " + String.join(", ", observed.choices()) + score;
            case UNKNOWN -> "nothing" + score;
            case CONFIDENT ->
                observed.entry() == null
                        ? observed.kind()
                        : observed.entry() + score + (observed.owner() == null ? "" : ", owner " + observed.owner());
        };
    }
}
