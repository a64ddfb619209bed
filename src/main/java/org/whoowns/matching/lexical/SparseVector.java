package org.whoowns.matching.lexical;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A vector of which few components are not zero. Immutable, as long as nobody writes to its arrays.
public final class SparseVector {

    private final int[] indices;
    private final float[] values;

    /// @param indices of the components that are not zero, each once, in ascending order
    /// @param values their values, in the same order
    SparseVector(int[] indices, float[] values) {
        this.indices = indices;
        this.values = values;
    }

    /// The sum of vectors, component by component in their order.
    public static SparseVector sum(List<SparseVector> vectors) {
        var indices = vectors.stream()
                .flatMapToInt(each -> Arrays.stream(each.indices))
                .sorted()
                .distinct()
                .toArray();
        var values = new float[indices.length];
        for (var vector : vectors) {
            var place = 0;
            for (var i = 0; i < vector.indices.length; i++) {
                while (indices[place] < vector.indices[i]) {
                    place++;
                }
                values[place] += vector.values[i];
            }
        }
        return new SparseVector(indices, values);
    }

    /// The vector brought to length 1.
    public SparseVector normalised() {
        var length = (float) Math.sqrt(IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * values[i])
                .sum());
        var normalised = new float[values.length];
        for (var i = 0; i < values.length; i++) {
            normalised[i] = values[i] / length;
        }
        return new SparseVector(indices, normalised);
    }

    public int size() {
        return indices.length;
    }

    /// Where the component stands in the whole vector.
    public int index(int component) {
        return indices[component];
    }

    public float value(int component) {
        return values[component];
    }

    public float dot(SparseVector other) {
        var sum = 0f;
        for (int i = 0, j = 0; i < indices.length && j < other.indices.length; ) {
            if (indices[i] == other.indices[j]) {
                sum += values[i++] * other.values[j++];
            } else if (indices[i] < other.indices[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
