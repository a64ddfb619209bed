package org.whoowns.proving;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// An evaluation as text for a terminal: the figures, then what went wrong, the worst first.
public final class EvaluationText {

    private static final Map<Judgement, String> HEADINGS = Map.of(
            Judgement.WRONG, "Wrong",
            Judgement.FALSE, "False: answered, although nothing that is known is asked for",
            Judgement.MISSED, "Missed: nothing found",
            Judgement.CORRECT, "Right entry, but not the right owner",
            Judgement.OFFERED, "Only offered: the right one is among the choices",
            Judgement.TEMPTED, "Offered, although nothing that is known is asked for");
    private static final List<Judgement> WORST_FIRST = List.of(
            Judgement.WRONG,
            Judgement.FALSE,
            Judgement.MISSED,
            Judgement.CORRECT,
            Judgement.OFFERED,
            Judgement.TEMPTED);

    private EvaluationText() {}

    /// @param graded whether the file says which questions are hard, so that these have figures of their own
    public static String of(Evaluation evaluation, boolean graded) {
        var tallies = graded ? List.of(evaluation.tally(), evaluation.hard()) : List.of(evaluation.tally());
        return Stream.concat(Stream.of(figures(tallies)), lists(evaluation.wentWrong()))
                .collect(joining("\n"));
    }

    private static String figures(List<Tally> tallies) {
        var text = new StringBuilder();
        if (tallies.size() > 1) {
            text.append(Figures.row("", List.of("all", "hard alone")));
        }
        text.append(row("To be answered", tallies, Tally::inScope));
        for (var judgement : List.of(Judgement.CORRECT, Judgement.OFFERED, Judgement.MISSED, Judgement.WRONG)) {
            text.append(rates("  " + judgement.word(), tallies, each -> each.count(judgement), Tally::inScope));
        }
        text.append(rates(
                "  correct or offered",
                tallies,
                each -> each.count(Judgement.CORRECT) + each.count(Judgement.OFFERED),
                Tally::inScope));
        text.append(row("Correct, and asking for an owner", tallies, Tally::ownersAsked));
        text.append(rates("  owner right", tallies, Tally::ownersRight, Tally::ownersAsked));
        text.append(rates("  no owner named", tallies, Tally::ownersSilent, Tally::ownersAsked));
        text.append(row("Not to be answered", tallies, Tally::outOfScope));
        for (var judgement : List.of(Judgement.RIGHT, Judgement.TEMPTED, Judgement.FALSE)) {
            text.append(rates("  " + judgement.word(), tallies, each -> each.count(judgement), Tally::outOfScope));
        }
        return text.toString();
    }

    private static String row(String name, List<Tally> tallies, ToLongFunction<Tally> count) {
        return Figures.row(
                name,
                tallies.stream()
                        .map(each -> Long.toString(count.applyAsLong(each)))
                        .toList());
    }

    private static String rates(
            String name, List<Tally> tallies, ToLongFunction<Tally> part, ToLongFunction<Tally> whole) {
        return Figures.row(
                name,
                tallies.stream()
                        .map(each -> Figures.rate(part.applyAsLong(each), whole.applyAsLong(each)))
                        .toList());
    }

    private static Stream<String> lists(List<Judged> wrong) {
        return WORST_FIRST.stream().flatMap(judgement -> {
            var ofIt =
                    wrong.stream().filter(each -> each.judgement() == judgement).toList();
            return ofIt.isEmpty()
                    ? Stream.of()
                    : Stream.of(HEADINGS.get(judgement) + " (" + ofIt.size() + ")\n"
                            + ofIt.stream().map(EvaluationText::line).collect(joining()));
        });
    }

    private static String line(Judged judged) {
        var labelled = judged.labelled();
        return "  " + labelled.line() + ": " + Figures.oneLine(labelled.question()) + "\n      expected "
                + expected(labelled) + "; got " + got(judged.answered()) + "\n";
    }

    private static String expected(Labelled labelled) {
        var entries = labelled.isInScope() ? String.join(" or ", labelled.accepted()) : "none";
        var owner = labelled.owner();
        return owner.asks() ? entries + ", owner " + String.join(" or ", owner.names()) : entries;
    }

    private static String got(Answered answered) {
        var score = String.format(Locale.ROOT, " (%.2f)", answered.score());
        return switch (answered.verdict()) {
            case AMBIGUOUS -> "a choice of " + String.join(", ", answered.choices()) + score;
            case UNKNOWN -> "nothing" + score;
            case CONFIDENT ->
                answered.entry() == null
                        ? answered.kind()
                        : answered.entry() + score + (answered.owner() == null ? "" : ", owner " + answered.owner());
        };
    }
}
