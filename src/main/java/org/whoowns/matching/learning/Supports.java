package org.whoowns.matching.learning;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// What planes rest on that were found before, and of which texts they were found.
///
/// A text is known again by its hash. Immutable and safe to share between threads.
final class Supports {

    static final Supports NONE = new Supports(new int[0], new int[0], List.of());

    private final int[] texts;
    private final int[] labels;
    private final List<Support> planes;

    private Supports(int[] texts, int[] labels, List<Support> planes) {
        this.texts = texts;
        this.labels = labels;
        this.planes = planes;
    }

    /// @param labels the class of each text, from 0 on
    /// @param planes of the classes
    static Supports of(List<String> texts, int[] labels, List<Support> planes) {
        return new Supports(texts.stream().mapToInt(String::hashCode).toArray(), labels.clone(), List.copyOf(planes));
    }

    int texts() {
        return texts.length;
    }

    /// The hash of a text.
    int text(int place) {
        return texts[place];
    }

    /// The class that the text was of.
    int label(int place) {
        return labels[place];
    }

    int planes() {
        return planes.size();
    }

    Support plane(int place) {
        return planes.get(place);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(texts.length);
        for (var i = 0; i < texts.length; i++) {
            out.writeInt(texts[i]);
            out.writeInt(labels[i]);
        }
        out.writeInt(planes.size());
        for (var plane : planes) {
            plane.writeTo(out);
        }
    }

    /// What was written by [#writeTo].
    ///
    /// @throws IllegalArgumentException where it was not, such as with a plane that rests on no text of these
    static Supports read(ByteBuffer in) {
        var texts = new int[Support.size(in, 2 * Integer.BYTES)];
        var labels = new int[texts.length];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = in.getInt();
            labels[i] = in.getInt();
        }
        var planes = new ArrayList<Support>();
        for (var left = Support.size(in, Integer.BYTES); left > 0; left--) {
            planes.add(Support.read(in, texts.length));
        }
        return new Supports(texts, labels, List.copyOf(planes));
    }
}
