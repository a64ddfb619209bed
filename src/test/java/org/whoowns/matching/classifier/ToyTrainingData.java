package org.whoowns.matching.classifier;

import java.util.List;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.lexical.TfIdfVectorizer;

/// Training data with three classes of toys.
public final class ToyTrainingData {

    static final List<String> TEXTS = List.of(
            "red car",
            "car with doors",
            "a fast car",
            "doll with hair",
            "red doll",
            "a doll that talks",
            "green ball",
            "ball to throw",
            "a red ball to throw");
    static final int[] LABELS = {0, 0, 0, 1, 1, 1, 2, 2, 2};
    static final int CLASSES = 3;
    public static final TfIdfVectorizer LEXICON = TfIdfVectorizer.of(TEXTS);
    static final List<FeatureVector> EXAMPLES =
            TEXTS.stream().map(ToyTrainingData::byWords).toList();

    private ToyTrainingData() {}

    static FeatureVector byWords(String text) {
        return new FeatureVector(new float[0], LEXICON.vector(text));
    }

    static LinearClassifier trained() {
        return new OneVsRestSvm(
                        EXAMPLES,
                        TEXTS,
                        new ClassLabels(LABELS, CLASSES, List.of()),
                        LEXICON.size(),
                        WarmStartState.NOTHING)
                .classifier();
    }

    static int best(float[] scores) {
        var best = 0;
        for (var each = 1; each < scores.length; each++) {
            best = scores[each] > scores[best] ? each : best;
        }
        return best;
    }
}
