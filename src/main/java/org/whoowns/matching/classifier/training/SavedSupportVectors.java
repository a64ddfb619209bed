package org.whoowns.matching.classifier.training;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// What planes rest on that were found before, and of which texts they were found.
///
/// A text is known again by its hash. Immutable and safe to share between threads.
public final class SavedSupportVectors {

    public static final SavedSupportVectors NONE = new SavedSupportVectors(new int[0], new int[0], List.of());

    private final int[] texts;
    private final int[] labels;
    private final List<SupportVectors> planes;

    private SavedSupportVectors(int[] texts, int[] labels, List<SupportVectors> planes) {
        this.texts = texts;
        this.labels = labels;
        this.planes = planes;
    }

    /// @param labels the class of each text, from 0 on
    /// @param planes of the classes
    public static SavedSupportVectors of(List<String> texts, int[] labels, List<SupportVectors> planes) {
        return new SavedSupportVectors(
                texts.stream().mapToInt(String::hashCode).toArray(), labels.clone(), List.copyOf(planes));
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

    SupportVectors plane(int place) {
        return planes.get(place);
    }

    public void writeTo(DataOutputStream out) throws IOException {
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
    public static SavedSupportVectors read(ByteBuffer in) {
        var texts = new int[SupportVectors.size(in, 2 * Integer.BYTES)];
        var labels = new int[texts.length];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = in.getInt();
            labels[i] = in.getInt();
        }
        var planes = new ArrayList<SupportVectors>();
        for (var left = SupportVectors.size(in, Integer.BYTES); left > 0; left--) {
            planes.add(SupportVectors.read(in, texts.length));
        }
        return new SavedSupportVectors(texts, labels, List.copyOf(planes));
    }
}
