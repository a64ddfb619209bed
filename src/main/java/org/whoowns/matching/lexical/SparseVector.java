package org.whoowns.matching.lexical;

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
