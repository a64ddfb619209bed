package org.whoowns.matching.lexical;

import java.util.HashMap;

/// A vector of which few components are not zero. Immutable, as long as nobody writes to its arrays.
public final class SparseVector {

    private final int[] indices;
    private final float[] values;

    /// @param indices of the components that are not zero, each once
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
        var mine = new HashMap<Integer, Float>();
        for (var i = 0; i < indices.length; i++) {
            mine.put(indices[i], values[i]);
        }
        var sum = 0f;
        for (var i = 0; i < other.indices.length; i++) {
            sum += other.values[i] * mine.getOrDefault(other.indices[i], 0f);
        }
        return sum;
    }
}
