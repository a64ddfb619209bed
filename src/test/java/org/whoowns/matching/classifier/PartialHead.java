package org.whoowns.matching.classifier;

import java.util.List;
import org.whoowns.matching.cache.ArtifactCache;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.TrainingData;

/// Learns a head without one of its parts, for the ablation.
public final class PartialHead {

    private PartialHead() {}

    /// @param nearness how much of its weight the nearest phrase keeps
    /// @param artifacts where an earlier training has left its support vectors, which save most of the time
    public static LinearClassifier planes(
            ArtifactCache artifacts,
            List<String> texts,
            List<FeatureVector> features,
            Labelling labels,
            int terms,
            float nearness) {
        return new OneVsRestSvm(features, texts, labels.labels, terms, WarmStartState.in(artifacts))
                .classifier(nearness * LinearClassifier.NEAREST);
    }

    public static CentroidClassifier centres(
            List<FeatureVector> features, Labelling labels, boolean whitening, float nearness, boolean odds) {
        return CentroidClassifier.of(
                features,
                labels.labels.ofExamples(),
                labels.labels.classes() - 1,
                new CentroidClassifier.Weights(whitening ? 0.3f : 0, nearness * 0.3f, odds ? 0.2f : 0));
    }

    /// Whether the folder's own phrases would choose centroids.
    public static boolean choosesCentres(
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
