package org.whoowns.matching.classifier;

import java.util.List;
import org.whoowns.matching.cache.ArtifactCache;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.TrainingData;

/// Trains classifiers without one of their parts, for ablations.
public final class PartialHead {

    private PartialHead() {}

    /// @param similarity factor on the weight of the nearest phrase
    /// @param artifacts the cache with support vectors, which save most of the time
    public static LinearClassifier planes(
            ArtifactCache artifacts,
            List<String> texts,
            List<FeatureVector> features,
            Labelling labels,
            int terms,
            float similarity) {
        return new OneVsRestSvm(features, texts, labels.labels, terms, WarmStartState.in(artifacts))
                .classifier(similarity * LinearClassifier.NEAREST);
    }

    public static CentroidClassifier centroids(
            List<FeatureVector> features, Labelling labels, boolean whitening, float similarity, boolean odds) {
        return CentroidClassifier.of(
                features,
                labels.labels.ofExamples(),
                labels.labels.classes() - 1,
                new CentroidClassifier.Weights(whitening ? 0.3f : 0, similarity * 0.3f, odds ? 0.2f : 0));
    }

    /// Whether model selection chooses centroids.
    public static boolean prefersCentroids(
            ArtifactCache artifacts, List<String> texts, List<FeatureVector> features, Labelling labels, int terms) {
        return new ClassifierSelection(
                        new TrainingData(texts, () -> features, labels.labels.classes(), List.of(), terms),
                        labels.labels.ofExamples(),
                        WarmStartState.in(artifacts))
                .prefersCentroids();
    }

    /// The class of each text, and the group of each class.
    public static final class Labelling {

        private final ClassLabels labels;

        public Labelling(int[] each, int classes, List<Integer> groups) {
            labels = new ClassLabels(each, classes, groups);
        }
    }
}
