package org.whoowns.matching.embedding;

/// Arithmetic of vectors.
public final class VectorMath {

    private VectorMath() {}

    /// The cosine, for vectors of length 1; the length is a multiple of four.
    ///
    /// Four sums at once, since each addition to one sum has to wait for the one before.
    public static float dot(float[] one, float[] other) {
        var a = 0f;
        var b = 0f;
        var c = 0f;
        var d = 0f;
        for (var i = 0; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        return (a + b) + (c + d);
    }

    /// The vector brought to length 1; zeros stay zeros.
    public static float[] normalised(float[] vector) {
        var length = (float) Math.sqrt(dot(vector, vector));
        var normalised = new float[vector.length];
        for (var i = 0; length > 0 && i < vector.length; i++) {
            normalised[i] = vector[i] / length;
        }
        return normalised;
    }
}
