package org.whoowns.evaluation.selftest;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.whoowns.evaluation.FigureTable;

/// A self-proof as text for a terminal.
public final class SelfTestText {

    private static final int WORST = 10;

    private SelfTestText() {}

    public static String of(SelfTest proof) {
        return row("Every phrase, word for word", proof.own().size() + "")
                + rate("  leads to its entry", proof.own(), PhraseResult::isCorrect)
                + row("Every question, unseen", proof.unseen().size() + "")
                + rate("  its entry first", proof.unseen(), PhraseResult::isFirst)
                + rate("  first or among the choices", proof.unseen(), PhraseResult::isWithinReach)
                + rate("  leads to its entry", proof.unseen(), PhraseResult::isCorrect)
                + rate("  leads to another entry", proof.unseen(), PhraseResult::isMisrouted)
                + row("Margin above any other entry", "least", "one in 20 below", "half below")
                + margins("  word for word", MarginQuantiles.of(proof.own()))
                + margins("  unseen", MarginQuantiles.of(proof.unseen()))
                + "\nThe unseen questions are asked in " + SelfTest.ROUNDS + " rounds, each trained without"
                + " any of its questions.\nThat is at least as hard as leaving out one question at a time.\n"
                + list("Not leading to their entry", proof.failed())
                + list("Smallest margins, word for word", worst(proof.own()))
                + list("Smallest margins, unseen", worst(proof.unseen()));
    }

    private static List<PhraseResult> worst(List<PhraseResult> trials) {
        return trials.stream()
                .sorted(comparingDouble(PhraseResult::margin))
                .limit(WORST)
                .toList();
    }

    private static String rate(String name, List<PhraseResult> trials, Predicate<PhraseResult> which) {
        return row(name, FigureTable.rate(trials.stream().filter(which).count(), trials.size()));
    }

    private static String margins(String name, MarginQuantiles margins) {
        return row(name, decimal(margins.least()), decimal(margins.low()), decimal(margins.middle()));
    }

    private static String row(String name, String... cells) {
        return FigureTable.row(name, List.of(cells));
    }

    private static String list(String heading, List<PhraseResult> trials) {
        return trials.isEmpty()
                ? ""
                : "\n" + heading + " (" + trials.size() + ")\n"
                        + trials.stream().map(SelfTestText::line).collect(joining());
    }

    private static String line(PhraseResult result) {
        var thief = result.competitor()
                .map(each -> "; nearest is " + each.entry().id() + " (" + decimal(each.score()) + ") with “"
                        + FigureTable.oneLine(each.evidence().phrase()) + "”")
                .orElse("");
        return "  " + decimal(result.margin()) + "  "
                + FigureTable.oneLine(result.phrase().text()) + "\n         of "
                + result.phrase().entry().id() + thief + "\n";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%5.2f", value);
    }
}
