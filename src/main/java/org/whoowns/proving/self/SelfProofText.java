package org.whoowns.proving.self;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.whoowns.proving.Figures;

/// A self-proof as text for a terminal.
public final class SelfProofText {

    private static final int WORST = 10;

    private SelfProofText() {}

    public static String of(SelfProof proof) {
        return row("Every phrase, word for word", proof.own().size() + "")
                + rate("  leads to its entry", proof.own(), Trial::leadsHome)
                + row("Every question, unseen", proof.unseen().size() + "")
                + rate("  its entry first", proof.unseen(), Trial::isFirst)
                + rate("  first or among the choices", proof.unseen(), Trial::isWithinReach)
                + rate("  leads to its entry", proof.unseen(), Trial::leadsHome)
                + rate("  leads to another entry", proof.unseen(), Trial::isStolen)
                + row("Margin above any other entry", "least", "one in 20 below", "half below")
                + margins("  word for word", Margins.of(proof.own()))
                + margins("  unseen", Margins.of(proof.unseen()))
                + "\nThe unseen questions are asked in " + SelfProof.ROUNDS + " rounds, and each round learns without"
                + " all of its questions.\nThat is at least as hard as to leave out one question at a time.\n"
                + list("Not led to their entry", proof.failed())
                + list("Least margins, word for word", worst(proof.own()))
                + list("Least margins, unseen", worst(proof.unseen()));
    }

    private static List<Trial> worst(List<Trial> trials) {
        return trials.stream()
                .sorted(comparingDouble(Trial::margin))
                .limit(WORST)
                .toList();
    }

    private static String rate(String name, List<Trial> trials, Predicate<Trial> which) {
        return row(name, Figures.rate(trials.stream().filter(which).count(), trials.size()));
    }

    private static String margins(String name, Margins margins) {
        return row(name, decimal(margins.least()), decimal(margins.low()), decimal(margins.middle()));
    }

    private static String row(String name, String... cells) {
        return Figures.row(name, List.of(cells));
    }

    private static String list(String heading, List<Trial> trials) {
        return trials.isEmpty()
                ? ""
                : "\n" + heading + " (" + trials.size() + ")\n"
                        + trials.stream().map(SelfProofText::line).collect(joining());
    }

    private static String line(Trial trial) {
        var thief = trial.thief()
                .map(each -> "; nearest is " + each.entry().id() + " (" + decimal(each.score()) + ") with “"
                        + Figures.oneLine(each.evidence().phrase()) + "”")
                .orElse("");
        return "  " + decimal(trial.margin()) + "  "
                + Figures.oneLine(trial.phrase().text()) + "\n         of "
                + trial.phrase().entry().id() + thief + "\n";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%5.2f", value);
    }
}
