package org.whoowns.matching.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparseVectorTest {

    private final SparseVector one = new SparseVector(new int[] {0, 3, 7}, new float[] {1, 2, 3});
    private final SparseVector other = new SparseVector(new int[] {3, 5, 7, 9}, new float[] {10, 20, 30, 40});
    private final SparseVector nothing = new SparseVector(new int[0], new float[0]);

    @Test
    void multipliesCommonComponents() {
        assertThat(one.dot(other)).isEqualTo(110).isEqualTo(other.dot(one));
        assertThat(one.dot(one)).isEqualTo(14);
    }

    @Test
    void isZeroWithoutCommonComponents() {
        assertThat(one.dot(nothing)).isZero();
        assertThat(nothing.dot(one)).isZero();
        assertThat(one.dot(new SparseVector(new int[] {1, 8}, new float[] {1, 1})))
                .isZero();
    }
}
