package org.whoowns.matching.classifier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.TrainingData;
import org.whoowns.matching.embedding.EmbeddingMatrix;

/// Which head suits a folder: its own phrases tell.
///
/// Where entries share their words and have many questions, planes tell them apart better; where they have few, their
/// middles do. So some phrases are held back, both heads learn without them, and planes are taken where they find more
/// of their entries, by more than chance brings about: a score of middles tells better what is elsewhere.
///
/// Where entries have many phrases, planes are taken without that: the trial would take as long as the learning itself,
/// and keep a curator waiting for a change.
final class ClassifierSelection {

    /// Phrases times classes. Beyond, learning planes would keep people waiting for minutes.
    static final long MOST_TO_LEARN = 4_000_000;

    /// Phrases of the entry in the middle. From here on planes have found more wherever it was measured.
    static final int MANY_PHRASES = 60;

    /// Fewer than that decide nothing.
    private static final int FEWEST_ASKED = 20;

    private static final int MOST_ASKED = 400;
    /// Of an entry's phrases the fourth, the eighth and so on are held back.
    private static final int EVERY = 4;

    private final TrainingData all;
    private final List<FeatureVector> examples;
    private final int[] labels;
    private final int classes;
    private final WarmStartState warmStart;

    /// @param warmStart what planes are searched for from, if they are
    ClassifierSelection(TrainingData all, int[] labels, WarmStartState warmStart) {
        this.all = all;
        this.examples = all.features();
        this.labels = labels;
        this.classes = all.classes();
        this.warmStart = warmStart;
    }

    /// Whether the entries are told apart by their middles; else by planes.
    boolean prefersCentroids() {
        if ((long) examples.size() * classes > MOST_TO_LEARN) {
            return true;
        }
        if (phrasesOfTheMiddleEntry() >= MANY_PHRASES) {
            return false;
        }
        var asked = heldOut();
        if (asked.length < FEWEST_ASKED || examples.getFirst().embeddingSize() == 0) {
            return false;
        }
        var isAsked = new boolean[labels.length];
        Arrays.stream(asked).forEach(i -> isAsked[i] = true);
        var rest = IntStream.range(0, labels.length).filter(i -> !isAsked[i]).toArray();
        var known = Arrays.stream(rest).mapToObj(examples::get).toList();
        var ofKnown = Arrays.stream(rest).map(i -> labels[i]).toArray();
        var embeddings =
                EmbeddingMatrix.of(known.stream().map(FeatureVector::embedding).toList());
        var some = some(asked);
        var texts = Arrays.stream(rest).mapToObj(all.texts()::get).toList();
        var svm = new OneVsRestSvm(known, texts, new ClassLabels(ofKnown, classes, List.of()), all.terms(), warmStart);
        return right(CentroidClassifier.of(known, ofKnown, classes - 1), some, embeddings, ofKnown)
                > right(svm.classifier(), some, embeddings, ofKnown) - Math.sqrt(some.length) / 2;
    }

    private int phrasesOfTheMiddleEntry() {
        var counts = new int[classes];
        Arrays.stream(labels).forEach(label -> counts[label]++);
        var ofEntries = Arrays.stream(counts, 0, classes - 1).sorted().toArray();
        return ofEntries.length == 0 ? 0 : ofEntries[ofEntries.length / 2];
    }

    private int[] heldOut() {
        var seen = new int[classes];
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] < classes - 1 && ++seen[labels[i]] % EVERY == 0)
                .toArray();
    }

    private static int[] some(int[] asked) {
        var step = (asked.length + MOST_ASKED - 1) / MOST_ASKED;
        return IntStream.iterate(0, i -> i < asked.length, i -> i + step)
                .map(i -> asked[i])
                .toArray();
    }

    private long right(Classifier classifier, int[] asked, EmbeddingMatrix known, int[] ofKnown) {
        return Arrays.stream(asked)
                .parallel()
                .filter(i -> best(classifier, examples.get(i), known, ofKnown) == labels[i])
                .count();
    }

    private int best(Classifier classifier, FeatureVector text, EmbeddingMatrix known, int[] ofKnown) {
        var nearness = known.cosineSimilarities(text.embedding());
        var nearest = new float[classes];
        Arrays.fill(nearest, -1);
        for (var i = 0; i < ofKnown.length; i++) {
            nearest[ofKnown[i]] = Math.max(nearest[ofKnown[i]], nearness[i]);
        }
        var scores = classifier.scores(text);
        var best = 0;
        for (var each = 0; each < classes - 1; each++) {
            scores[each] += classifier.nearnessWeight() * nearest[each];
            best = scores[each] > scores[best] ? each : best;
        }
        return best;
    }
}
