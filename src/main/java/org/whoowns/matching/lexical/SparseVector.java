package org.whoowns.matching.lexical;

/// Sparse vector. Immutable, as long as nobody modifies its arrays.
public final class SparseVector {

    public static final SparseVector NONE = new SparseVector(new int[0], new float[0]);

    private final int[] indices;
    private final float[] values;

    /// @param indices of the non-zero components, distinct and ascending
    SparseVector(int[] indices, float[] values) {
        this.indices = indices;
        this.values = values;
    }

    public int size() {
        return indices.length;
    }

    /// The index of the nth non-zero component.
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

    /// The dot product with a dense vector.
    ///
    /// Four partial sums, since each addition to a sum has to wait for the previous one; local variables, since C1
    /// does not know that a field is constant.
    public float dot(float[] weights) {
        var at = indices;
        var times = values;
        var a = 0f;
        var b = 0f;
        var c = 0f;
        var d = 0f;
        var i = 0;
        for (; i + 3 < at.length; i += 4) {
            a += times[i] * weights[at[i]];
            b += times[i + 1] * weights[at[i + 1]];
            c += times[i + 2] * weights[at[i + 2]];
            d += times[i + 3] * weights[at[i + 3]];
        }
        for (; i < at.length; i++) {
            a += times[i] * weights[at[i]];
        }
        return (a + b) + (c + d);
    }

    /// Adds the scaled vector to a dense one.
    public void addTo(float[] weights, float factor) {
        var at = indices;
        var times = values;
        for (var i = 0; i < at.length; i++) {
            weights[at[i]] += factor * times[i];
        }
    }
}
