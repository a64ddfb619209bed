package org.whoowns.matching.classifier.training;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// What one plane rests on: the examples nearest to it, and how much each of them counts; in the language of support
/// vector machines, its dual variables that are not zero.
///
/// Immutable and safe to share between threads.
public final class SupportVectors {

    private final int[] examples;
    private final float[] counts;

    private SupportVectors(int[] examples, float[] counts) {
        this.examples = examples;
        this.counts = counts;
    }

    /// @param counts how much each example counts, from 0 on
    static SupportVectors of(double[] counts) {
        var size = 0;
        for (var count : counts) {
            size += count > 0 ? 1 : 0;
        }
        var examples = new int[size];
        var some = new float[size];
        var end = 0;
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                examples[end] = i;
                some[end++] = (float) counts[i];
            }
        }
        return new SupportVectors(examples, some);
    }

    /// How many examples it rests on.
    int size() {
        return examples.length;
    }

    int example(int place) {
        return examples[place];
    }

    float count(int place) {
        return counts[place];
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(examples.length);
        for (var i = 0; i < examples.length; i++) {
            out.writeInt(examples[i]);
            out.writeFloat(counts[i]);
        }
    }

    /// What was written by [#writeTo].
    ///
    /// @param all how many examples there are
    /// @throws IllegalArgumentException where it rests on one that is not there, or less than nothing
    static SupportVectors read(ByteBuffer in, int all) {
        var examples = new int[size(in, Integer.BYTES + Float.BYTES)];
        var counts = new float[examples.length];
        for (var i = 0; i < examples.length; i++) {
            examples[i] = in.getInt();
            counts[i] = in.getFloat();
            if (examples[i] < 0 || examples[i] >= all || !(counts[i] >= 0)) {
                throw new IllegalArgumentException("a plane rests on an example that is not there");
            }
        }
        return new SupportVectors(examples, counts);
    }

    /// How many things of so many bytes follow.
    ///
    /// @throws IllegalArgumentException where there are not enough bytes for them
    static int size(ByteBuffer in, int bytes) {
        var size = in.getInt();
        if (size < 0 || size > in.remaining() / bytes) {
            throw new IllegalArgumentException("more is announced than there is");
        }
        return size;
    }
}
