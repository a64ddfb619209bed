package org.whoowns.matching;

import java.util.Arrays;
import java.util.List;
import org.whoowns.matching.classifier.training.FeatureVector;

/// Phrase of a class that is nearest to an utterance.
///
/// @param phrase its index in the training set
/// @param similarity from -1 to 1
record NearestPhrase(int phrase, float similarity) {

    /// For each class, the phrase nearest to any of the texts; the first one of equals.
    static NearestPhrase[] ofEach(List<FeatureVector> texts, TrainedModel model, TrainingSet training) {
        var nearest = new NearestPhrase[training.entries() + 1];
        Arrays.fill(nearest, new NearestPhrase(-1, -1));
        var labels = training.labels();
        var similarities = texts.stream().map(model::similarities).toList();
        for (var phrase = 0; phrase < labels.length; phrase++) {
            if (phrase >= training.phrases().size() && labels[phrase] < training.entries()) {
                // a question of another kind is no evidence for an entry
                continue;
            }
            var max = -1f;
            for (var each : similarities) {
                max = Math.max(max, each[phrase]);
            }
            if (max > nearest[labels[phrase]].similarity()) {
                nearest[labels[phrase]] = new NearestPhrase(phrase, max);
            }
        }
        return nearest;
    }
}
