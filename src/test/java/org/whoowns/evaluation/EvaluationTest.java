package org.whoowns.evaluation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whoowns.knowledge.ProgressListener;

class EvaluationTest {

    private static final List<LabelledQuestion> QUESTIONS = List.of(
            labelled(2, "who cleans?", "dishes", "cook", true),
            labelled(3, "who washes?", "dishes", "host", true),
            labelled(4, "washing up", "dishes", "host", false),
            labelled(5, "who opens?", "doors", "", true),
            labelled(6, "who\nbakes?", "bread", "", true),
            labelled(7, "menu or wine?", "menu", "", true),
            labelled(8, "how late is it?", "", "", true),
            labelled(9, "hello", "", "", true),
            labelled(10, "a new job?", "", "", false));
    private static final Map<String, ObservedAnswer> ANSWERS = Map.of(
            "who cleans?", sure("dishes", "cook"),
            "who washes?", sure("dishes", "cook"),
            "washing up", sure("dishes", null),
            "who opens?", sure("menu", "cook"),
            "who\nbakes?", new ObservedAnswer(ObservedAnswer.Verdict.UNKNOWN, "unknown", null, null, List.of(), 0.1),
            "menu or wine?", choice("menu"),
            "how late is it?", sure("doors", "host"),
            "hello", sure(null, null),
            "a new job?", choice("doors"));

    private final Evaluation evaluation = Evaluation.of(
            QUESTIONS, question -> requireNonNull(ANSWERS.get(question.question())), ProgressListener.NONE);

    @Test
    void formatsCountsAndFailures() {
        assertThat(EvaluationText.of(evaluation, true)).isEqualTo("""
                                                  all                 hard alone
                To be answered                    6                   5
                  correct                         3    50.0 %         2    40.0 %
                  offered                         1    16.7 %         1    20.0 %
                  missed                          1    16.7 %         1    20.0 %
                  wrong                           1    16.7 %         1    20.0 %
                  correct or offered              4    66.7 %         3    60.0 %
                Correct, and asking for an owner  3                   2
                  owner right                     1    33.3 %         1    50.0 %
                  no owner named                  1    33.3 %         0     0.0 %
                Not to be answered                3                   2
                  right                           1    33.3 %         1    50.0 %
                  offered                         1    33.3 %         0     0.0 %
                  false                           1    33.3 %         1    50.0 %

                Wrong (1)
                  5: who opens?
                      expected doors; got menu (0.75), owner cook

                False answer: nothing in the knowledge base was asked for (1)
                  8: how late is it?
                      expected none; got doors (0.75), owner host

                Missed: nothing was found (1)
                  6: who bakes?
                      expected bread; got nothing (0.10)

                Right entry, wrong owner (2)
                  3: who washes?
                      expected dishes, owner host; got dishes (0.75), owner cook
                  4: washing up
                      expected dishes, owner host; got dishes (0.75)

                Offered: the right entry is only among the choices (1)
                  7: menu or wine?
                      expected menu; got a choice of menu, wine (0.40)

                False choice: nothing in the knowledge base was asked for (1)
                  10: a new job?
                      expected none; got a choice of doors, wine (0.40)
                """);
    }

    @Test
    void omitsHardQuestionsIfTheFileHasNoHardness() {
        assertThat(EvaluationText.of(evaluation, false))
                .startsWith("To be answered                    6\n")
                .doesNotContain("hard");
    }

    @Test
    void formatsNoRateForZero() {
        var empty = Evaluation.of(
                QUESTIONS.subList(7, 8),
                question -> requireNonNull(ANSWERS.get(question.question())),
                ProgressListener.NONE);

        assertThat(EvaluationText.of(empty, false)).contains("  correct                         –\n");
    }

    @Test
    void reportsProgress() {
        var heard = new ArrayList<String>();
        Evaluation.of(
                QUESTIONS.subList(0, 2),
                question -> requireNonNull(ANSWERS.get(question.question())),
                (step, done, total) -> heard.add(step + " " + done + "/" + total));

        assertThat(heard).containsExactly("Asking questions 0/2", "Asking questions 1/2", "Asking questions 2/2");
    }

    private static LabelledQuestion labelled(int line, String question, String accepted, String owner, boolean hard) {
        return new LabelledQuestion(
                line,
                question,
                set(accepted),
                owner.isEmpty() ? OwnerLabel.NONE : new OwnerLabel(List.of(owner), Set.of(owner)),
                hard);
    }

    private static SequencedSet<String> set(String one) {
        return new LinkedHashSet<>(one.isEmpty() ? List.of() : List.of(one));
    }

    private static ObservedAnswer sure(@Nullable String entry, @Nullable String owner) {
        return new ObservedAnswer(
                ObservedAnswer.Verdict.CONFIDENT, entry == null ? "smalltalk" : "topic", entry, owner, List.of(), 0.75);
    }

    private static ObservedAnswer choice(String likeliest) {
        return new ObservedAnswer(
                ObservedAnswer.Verdict.AMBIGUOUS, "topic", likeliest, null, List.of(likeliest, "wine"), 0.4);
    }
}
