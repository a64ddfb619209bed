package org.whoowns.matching.classifier;

import org.whoowns.matching.classifier.training.FeatureVector;

/// Classifier that scores a text for each class: the entries, then out of scope. Immutable and thread-safe.
public sealed interface Classifier permits LinearClassifier, CentroidClassifier {

    /// The score of each class.
    float[] scores(FeatureVector text);

    /// Weight of the similarity to the nearest phrase, which is added to the score.
    float similarityWeight();
}
