package org.whoowns.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.knowledge.KnowledgeFolders;

class ScoreCalibrationTest {

    private static final Phrase PHRASE = KnowledgeFolders.topicsAlone().entries().stream()
            .flatMap(Phrase::allOf)
            .findFirst()
            .orElseThrow();

    static Stream<ScoreCalibration> both() {
        return Stream.of(ScoreCalibration.SEMANTIC, ScoreCalibration.LEXICAL);
    }

    @ParameterizedTest
    @MethodSource("both")
    void scoreGrowsWithEachMargin(ScoreCalibration calibration) {
        assertThat(steps().map(step -> calibration.score(standing(step, 0, 0.7f))))
                .isSorted();
        assertThat(steps().map(step -> calibration.score(standing(0, step, 0.7f))))
                .isSorted();
        assertThat(steps().map(step -> calibration.score(standing(0, 0, step)))).isSorted();
        assertThat(steps().map(step -> calibration.inScope(standing(step, 0, 0.7f))))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(floats = {-1_000, -1, 0, 1, 1_000})
    void scoreIsFromZeroToOne(float any) {
        assertThat(ScoreCalibration.SEMANTIC.score(standing(any, any, any))).isBetween(0.0, 1.0);
        assertThat(ScoreCalibration.LEXICAL.score(standing(any, -any, any))).isBetween(0.0, 1.0);
        assertThat(ScoreCalibration.CENTROIDS.score(standing(any, any, any))).isBetween(0.0, 1.0);
        assertThat(ScoreCalibration.LEXICAL_CENTROIDS.score(standing(any, -any, any)))
                .isBetween(0.0, 1.0);
    }

    @Test
    void splitsTheProbabilityBetweenEqualEntries() {
        var gap = new ScoreCalibration.Gap(new ScoreCalibration.Curve(60, 0.08), 0.45);

        assertThat(gap.at(0)).isBetween(0.45, 0.46);
        assertThat(gap.at(-0.000_1)).isBetween(0.44, 0.45);
        assertThat(gap.at(1)).isGreaterThan(0.99);
        assertThat(gap.at(-1)).isLessThan(0.01);
        assertThat(steps().map(gap::at)).isSorted();
    }

    @Test
    void decidesByThresholds() {
        var calibration = new ScoreCalibration(
                new ScoreCalibration.Curve(1, 0),
                new ScoreCalibration.Gap(new ScoreCalibration.Curve(1, 0), 0),
                new ScoreCalibration.Curve(1, 0),
                0.5,
                0.4);
        var sure = List.of(PHRASE.candidate(0.5));
        var unsure = List.of(PHRASE.candidate(0.49));

        assertThat(calibration.verdict(0, sure)).isEqualTo(new Match.Confident(sure.getFirst(), sure));
        assertThat(calibration.verdict(0.4, unsure)).isEqualTo(new Match.Ambiguous(unsure, unsure));
        assertThat(calibration.verdict(0.39, unsure)).isEqualTo(new Match.Unknown(unsure));
    }

    private static Stream<Float> steps() {
        return DoubleStream.iterate(-1, step -> step <= 1, step -> step + 0.05).mapToObj(step -> (float) step);
    }

    private static EntryScore standing(float lead, float gap, float similarity) {
        return new EntryScore(lead, gap, similarity, PHRASE);
    }
}
