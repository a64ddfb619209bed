package org.whoowns.matching.embedding;

/// Arithmetic on dense vectors.
public final class VectorMath {

    private VectorMath() {}

    /// The dot product of vectors whose size is a multiple of four; the cosine where their length is 1.
    ///
    /// Four partial sums, since each addition to a sum has to wait for the previous one.
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

    /// Adds `factor × vector` to a vector.
    public static void add(float[] vector, float factor, float[] to) {
        for (var i = 0; i < vector.length; i++) {
            to[i] += factor * vector[i];
        }
    }

    public static float[] scaled(float[] vector, float factor) {
        var scaled = new float[vector.length];
        add(vector, factor, scaled);
        return scaled;
    }

    /// The vector scaled to length 1; a zero vector stays zero.
    public static float[] normalised(float[] vector) {
        var length = (float) Math.sqrt(dot(vector, vector));
        var normalised = new float[vector.length];
        for (var i = 0; length > 0 && i < vector.length; i++) {
            normalised[i] = vector[i] / length;
        }
        return normalised;
    }
}
