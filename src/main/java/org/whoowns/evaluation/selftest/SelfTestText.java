package org.whoowns.evaluation.selftest;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.whoowns.evaluation.FigureTable;

/// Formats a self-test for the terminal.
public final class SelfTestText {

    private static final int WORST = 10;

    private SelfTestText() {}

    public static String of(SelfTest test) {
        return row("Every phrase, word for word", test.own().size() + "")
                + rate("  leads to its entry", test.own(), PhraseResult::isCorrect)
                + outOfScope(test)
                + row("Every question, unseen", test.unseen().size() + "")
                + rate("  its entry first", test.unseen(), PhraseResult::isFirst)
                + rate("  first or among the choices", test.unseen(), PhraseResult::isWithinReach)
                + rate("  leads to its entry", test.unseen(), PhraseResult::isCorrect)
                + rate("  leads to another entry", test.unseen(), PhraseResult::isMisrouted)
                + row("Margin above any other entry", "least", "one in 20 below", "half below")
                + margins("  word for word", MarginQuantiles.of(test.own()))
                + margins("  unseen", MarginQuantiles.of(test.unseen()))
                + "\nThe unseen questions are asked in " + SelfTest.FOLDS + " rounds, each trained without"
                + " any of its questions.\nThat is at least as hard as leaving out one question at a time.\n"
                + list("Not leading to their entry", test.failed())
                + strays(test.strays())
                + list("Smallest margins, word for word", worst(test.own()))
                + list("Smallest margins, unseen", worst(test.unseen()));
    }

    private static String outOfScope(SelfTest test) {
        var all = test.outOfScope().size();
        return all == 0
                ? ""
                : row("Every question out of scope", all + "")
                        + row(
                                "  leads to no entry",
                                FigureTable.rate(all - test.strays().size(), all));
    }

    private static String strays(List<ScopeResult> strays) {
        return strays.isEmpty()
                ? ""
                : "\nOut of scope, but leading to an entry (" + strays.size() + ")\n"
                        + strays.stream()
                                .map(each -> "  "
                                        + FigureTable.oneLine(each.question().text()) + "\n")
                                .collect(joining());
    }

    private static List<PhraseResult> worst(List<PhraseResult> results) {
        return results.stream()
                .sorted(comparingDouble(PhraseResult::margin))
                .limit(WORST)
                .toList();
    }

    private static String rate(String name, List<PhraseResult> results, Predicate<PhraseResult> which) {
        return row(name, FigureTable.rate(results.stream().filter(which).count(), results.size()));
    }

    private static String margins(String name, MarginQuantiles margins) {
        return row(name, decimal(margins.least()), decimal(margins.low()), decimal(margins.middle()));
    }

    private static String row(String name, String... cells) {
        return FigureTable.row(name, List.of(cells));
    }

    private static String list(String heading, List<PhraseResult> results) {
        return results.isEmpty()
                ? ""
                : "\n" + heading + " (" + results.size() + ")\n"
                        + results.stream().map(SelfTestText::line).collect(joining());
    }

    private static String line(PhraseResult result) {
        var competitor = result.competitor()
                .map(each -> "; nearest is " + each.entry().id() + " (" + decimal(each.score()) + ") with “"
                        + FigureTable.oneLine(each.evidence().phrase()) + "”")
                .orElse("");
        return "  " + decimal(result.margin()) + "  "
                + FigureTable.oneLine(result.phrase().text()) + "\n         of "
                + result.phrase().entry().id() + competitor + "\n";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%5.2f", value);
    }
}
