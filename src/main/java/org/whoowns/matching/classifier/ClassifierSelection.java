package org.whoowns.matching.classifier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.TrainingData;
import org.whoowns.matching.embedding.EmbeddingMatrix;

/// Model selection between [LinearClassifier] and [CentroidClassifier] by hold-out validation on the folder's phrases.
///
/// Linear classifiers are better where entries share words and have many questions, centroids where entries have few.
/// Both are trained without the held-out phrases; the linear one has to win by more than chance, since centroids detect
/// out-of-scope questions better. If entries have many phrases, the linear one is chosen without validation, which
/// would take as long as the training itself.
final class ClassifierSelection {

    /// Limit of phrases × classes; beyond it, training linear classifiers takes minutes.
    static final long MAX_LINEAR_SIZE = 8_000_000;

    /// Median phrases of an entry from which linear classifiers won wherever it was measured.
    static final int MANY_PHRASES = 60;

    /// Fewer held-out phrases decide nothing.
    private static final int MIN_HELD_OUT = 20;

    private static final int MAX_HELD_OUT = 400;
    /// Every fourth phrase of an entry is held out.
    private static final int EVERY = 4;

    private final TrainingData all;
    private final List<FeatureVector> examples;
    private final int[] labels;
    private final int classes;
    private final WarmStartState warmStart;

    ClassifierSelection(TrainingData all, int[] labels, WarmStartState warmStart) {
        this.all = all;
        this.examples = all.features();
        this.labels = labels;
        this.classes = all.classes();
        this.warmStart = warmStart;
    }

    boolean prefersCentroids() {
        if ((long) examples.size() * classes > MAX_LINEAR_SIZE) {
            return true;
        }
        if (medianPhrases() >= MANY_PHRASES) {
            return false;
        }
        var heldOut = heldOut();
        if (heldOut.length < MIN_HELD_OUT || examples.getFirst().embeddingSize() == 0) {
            return false;
        }
        var isHeldOut = new boolean[labels.length];
        Arrays.stream(heldOut).forEach(i -> isHeldOut[i] = true);
        var rest = IntStream.range(0, labels.length).filter(i -> !isHeldOut[i]).toArray();
        var known = Arrays.stream(rest).mapToObj(examples::get).toList();
        var knownLabels = Arrays.stream(rest).map(i -> labels[i]).toArray();
        var embeddings =
                EmbeddingMatrix.of(known.stream().map(FeatureVector::embedding).toList());
        var sample = sample(heldOut);
        var texts = Arrays.stream(rest).mapToObj(all.texts()::get).toList();
        var svm = new OneVsRestSvm(
                known, texts, new ClassLabels(knownLabels, classes, List.of()), all.terms(), warmStart);
        return countCorrect(CentroidClassifier.of(known, knownLabels, classes - 1), sample, embeddings, knownLabels)
                > countCorrect(svm.classifier(), sample, embeddings, knownLabels) - Math.sqrt(sample.length) / 2;
    }

    private int medianPhrases() {
        var counts = new int[classes];
        Arrays.stream(labels).forEach(label -> counts[label]++);
        var sorted = Arrays.stream(counts, 0, classes - 1).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private int[] heldOut() {
        var seen = new int[classes];
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] < classes - 1 && ++seen[labels[i]] % EVERY == 0)
                .toArray();
    }

    private static int[] sample(int[] heldOut) {
        var step = (heldOut.length + MAX_HELD_OUT - 1) / MAX_HELD_OUT;
        return IntStream.iterate(0, i -> i < heldOut.length, i -> i + step)
                .map(i -> heldOut[i])
                .toArray();
    }

    private long countCorrect(Classifier classifier, int[] heldOut, EmbeddingMatrix known, int[] knownLabels) {
        return Arrays.stream(heldOut)
                .parallel()
                .filter(i -> predict(classifier, examples.get(i), known, knownLabels) == labels[i])
                .count();
    }

    private int predict(Classifier classifier, FeatureVector text, EmbeddingMatrix known, int[] knownLabels) {
        var similarity = known.cosineSimilarities(text.embedding());
        var nearest = new float[classes];
        Arrays.fill(nearest, -1);
        for (var i = 0; i < knownLabels.length; i++) {
            nearest[knownLabels[i]] = Math.max(nearest[knownLabels[i]], similarity[i]);
        }
        var scores = classifier.scores(text);
        var best = 0;
        for (var each = 0; each < classes - 1; each++) {
            scores[each] += classifier.similarityWeight() * nearest[each];
            best = scores[each] > scores[best] ? each : best;
        }
        return best;
    }
}
