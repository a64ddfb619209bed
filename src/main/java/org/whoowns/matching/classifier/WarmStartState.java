package org.whoowns.matching.classifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.whoowns.knowledge.files.Sha256;
import org.whoowns.matching.cache.ArtifactCache;

/// Dual variables of the last SVM training, kept beside the weights to warm-start the next one.
///
/// The next training reaches the same weights within its tolerance, in 3 s of CPU time instead of 24 for the shipped
/// folder. Texts are identified by their hash and classes by the hash of their first text, so that both may be
/// renumbered; a class whose first text has changed starts from zero.
///
/// @param classes the dual variables by the key of their class
public record WarmStartState(Map<Integer, Alphas> classes) {

    public static final WarmStartState NOTHING = new WarmStartState(Map.of());

    private static final int HASH = Sha256.digest().getDigestLength();

    public WarmStartState {
        classes = Map.copyOf(classes);
    }

    /// The non-zero dual variables of one class by the hash of their text, positive for texts of the class and negative
    /// for others.
    public static final class Alphas {

        private final int[] texts;
        private final float[] values;

        private Alphas(int[] texts, float[] values) {
            this.texts = texts;
            this.values = values;
        }

        static Alphas of(double[] alpha, List<String> texts, int[] labels, int target) {
            var indices =
                    IntStream.range(0, alpha.length).filter(i -> alpha[i] > 0).toArray();
            var values = new float[indices.length];
            for (var i = 0; i < values.length; i++) {
                values[i] = (float) (labels[indices[i]] == target ? alpha[indices[i]] : -alpha[indices[i]]);
            }
            return new Alphas(
                    Arrays.stream(indices).map(i -> texts.get(i).hashCode()).toArray(), values);
        }

        public Map<Integer, Float> byText() {
            var byText = new HashMap<Integer, Float>();
            for (var i = 0; i < texts.length; i++) {
                byText.put(texts[i], values[i]);
            }
            return byText;
        }
    }

    /// The key of a class: the hash of its first text.
    public static int key(List<String> texts, int[] labels, int target) {
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] == target)
                .map(i -> texts.get(i).hashCode())
                .findFirst()
                .orElse(0);
    }

    /// The initial dual variable of each text.
    public double[] start(int key, List<String> texts, int[] labels, int target) {
        var start = new double[labels.length];
        var known = classes.get(key);
        if (known != null) {
            var byText = known.byText();
            for (var i = 0; i < start.length; i++) {
                var alpha = byText.getOrDefault(texts.get(i).hashCode(), 0f);
                // The sign is wrong for a text that has changed its class.
                start[i] = Math.max(0, labels[i] == target ? alpha : -alpha);
            }
        }
        return start;
    }

    /// The state of the last training or of the build; [#NOTHING] if neither is usable.
    public static WarmStartState in(ArtifactCache artifacts) {
        return artifacts.load(ArtifactCache.SUPPORTS, WarmStartState::read).orElse(NOTHING);
    }

    /// The state of the same round of an earlier cross-validation, or else of the last training on all examples.
    static WarmStartState ofRound(String round, ArtifactCache artifacts) {
        return artifacts.find(ofRound(round)).flatMap(WarmStartState::read).orElseGet(() -> in(artifacts));
    }

    private static String ofRound(String round) {
        return ArtifactCache.SUPPORTS + "-" + round;
    }

    public void save(ArtifactCache artifacts) {
        save(ArtifactCache.SUPPORTS, artifacts);
    }

    void saveOfRound(String round, ArtifactCache artifacts) {
        save(ofRound(round), artifacts);
    }

    private void save(String name, ArtifactCache artifacts) {
        artifacts.put(name, out -> {
            out.write(TrainingFingerprint.OF_LEARNING);
            out.writeInt(classes.size());
            for (var each : classes.entrySet()) {
                var alphas = each.getValue();
                out.writeInt(each.getKey());
                out.writeInt(alphas.texts.length);
                for (var i = 0; i < alphas.texts.length; i++) {
                    out.writeInt(alphas.texts[i]);
                    out.writeFloat(alphas.values[i]);
                }
            }
        });
    }

    private static Optional<WarmStartState> read(ByteBuffer bytes) {
        try {
            var fingerprint = new byte[HASH];
            bytes.get(fingerprint);
            return Arrays.equals(fingerprint, TrainingFingerprint.OF_LEARNING)
                    ? Optional.of(new WarmStartState(classes(bytes)))
                    : Optional.empty();
        } catch (BufferUnderflowException odd) {
            // Written by another version.
            return Optional.empty();
        }
    }

    private static Map<Integer, Alphas> classes(ByteBuffer in) {
        var classes = new HashMap<Integer, Alphas>();
        for (var left = in.getInt(); left > 0; left--) {
            var key = in.getInt();
            var size = in.getInt();
            if (size < 0 || size > in.remaining() / (Integer.BYTES + Float.BYTES)) {
                throw new BufferUnderflowException();
            }
            var alphas = new Alphas(new int[size], new float[size]);
            for (var i = 0; i < size; i++) {
                alphas.texts[i] = in.getInt();
                alphas.values[i] = in.getFloat();
            }
            classes.put(key, alphas);
        }
        return classes;
    }
}
