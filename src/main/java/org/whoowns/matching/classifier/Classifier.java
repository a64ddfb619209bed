package org.whoowns.matching.classifier;

import org.whoowns.matching.classifier.training.FeatureVector;

/// One way to tell entries apart: scores a text for each class, which is an entry or, the last, all that is elsewhere.
///
/// Immutable and safe to share between threads.
public sealed interface Classifier permits LinearClassifier, CentroidClassifier {

    /// The score of each class.
    float[] scores(FeatureVector text);

    /// How much the nearness of the nearest phrase counts beside the score.
    float nearnessWeight();
}
