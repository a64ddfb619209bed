package org.whoowns.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimalStringAlignmentTest {

    @ParameterizedTest
    @CsvSource({
        "roadmap, roadmap, 0",
        "roadmap, raodmap, 1",
        "roadmap, roadmp, 1",
        "roadmap, roaddmap, 1",
        "roadmap, roadnap, 1",
        "roadmap, raodmpa, 2",
        "roadmap, rdmap, 2",
        "ca, abc, 3",
        "'', abc, 3",
        "roadmap, vision, 7"
    })
    void countsTheFewestEdits(String one, String other, int edits) {
        assertThat(OptimalStringAlignment.isWithin(edits, one, other)).isTrue();
        assertThat(OptimalStringAlignment.isWithin(edits, other, one)).isTrue();
        assertThat(OptimalStringAlignment.isWithin(edits - 1, one, other)).isFalse();
        assertThat(OptimalStringAlignment.isWithin(edits - 1, other, one)).isFalse();
    }
}
