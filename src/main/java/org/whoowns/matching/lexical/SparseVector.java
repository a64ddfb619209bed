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

    /// The sum of the weights of its components, each as often as the component says.
    ///
    /// Four sums at once, since each addition to one sum has to wait for the one before; and from local
    /// variables, since the first compiler does not know that a field stays the same.
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

    /// Adds its components to the weights, so many times.
    public void addTo(float[] weights, float factor) {
        var at = indices;
        var times = values;
        for (var i = 0; i < at.length; i++) {
            weights[at[i]] += factor * times[i];
        }
    }
}
