package org.whoowns.matching.learning;

/// One way to tell entries apart: scores a text for each class, which is an entry or, the last, all that is elsewhere.
///
/// Immutable and safe to share between threads.
public sealed interface Head permits Classifier, Centres {

    /// The score of each class.
    float[] scores(Features text);

    /// How much the nearness of the nearest phrase counts beside the score.
    float nearnessWeight();
}
