package org.whoowns.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # accepted  , verdict   , entry, choices, judgement
            coffee      , CONFIDENT , coffee,       , CORRECT
            tea;coffee  , CONFIDENT , coffee,       , CORRECT
            coffee      , CONFIDENT , dishes,       , WRONG
            coffee      , CONFIDENT ,       ,       , WRONG
            coffee      , AMBIGUOUS , dishes, dishes;coffee, OFFERED
            coffee      , AMBIGUOUS , dishes, dishes;tea, WRONG
            coffee      , UNKNOWN   ,       ,       , MISSED
                        , CONFIDENT , coffee,       , FALSE_ANSWER
                        , CONFIDENT ,       ,       , ABSTAINED
                        , AMBIGUOUS , dishes, dishes;tea, FALSE_CHOICE
                        , UNKNOWN   ,       ,       , ABSTAINED
            """)
    void gradesAnswers(
            @Nullable String accepted,
            ObservedAnswer.Verdict verdict,
            @Nullable String entry,
            @Nullable String choices,
            Grade grade) {
        var question = new LabelledQuestion(2, "who?", parts(accepted), OwnerLabel.NONE, true);
        var observed = new ObservedAnswer(verdict, "topic", entry, null, List.copyOf(parts(choices)), 0.5);

        assertThat(Grade.of(question, observed)).isEqualTo(grade);
        assertThat(grade.isInScope()).isEqualTo(accepted != null);
    }

    private static SequencedSet<String> parts(@Nullable String cell) {
        return cell == null ? new LinkedHashSet<>() : new LinkedHashSet<>(Arrays.asList(cell.split(";")));
    }
}
