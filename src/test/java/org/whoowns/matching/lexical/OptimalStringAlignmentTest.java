package org.whoowns.matching.lexical;

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
    void countsTheFewest(String one, String other, int slips) {
        assertThat(OptimalStringAlignment.areWithin(slips, one, other)).isTrue();
        assertThat(OptimalStringAlignment.areWithin(slips, other, one)).isTrue();
        assertThat(OptimalStringAlignment.areWithin(slips - 1, one, other)).isFalse();
        assertThat(OptimalStringAlignment.areWithin(slips - 1, other, one)).isFalse();
    }
}
