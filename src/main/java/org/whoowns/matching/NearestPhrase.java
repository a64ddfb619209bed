package org.whoowns.matching;

import java.util.Arrays;
import java.util.List;
import org.whoowns.matching.classifier.training.FeatureVector;

/// The phrase of a label that is nearest to an utterance.
///
/// @param phrase its place in the book
/// @param nearness from -1 to 1
record NearestPhrase(int phrase, float nearness) {

    /// For each label, the phrase that is nearest to any of the texts; the first of those that are equally near.
    static NearestPhrase[] ofEach(List<FeatureVector> texts, TrainedModel model, TrainingSet book) {
        var nearest = new NearestPhrase[book.entries() + 1];
        Arrays.fill(nearest, new NearestPhrase(-1, -1));
        var labels = book.labels();
        var nearness = texts.stream().map(model::nearness).toList();
        for (var phrase = 0; phrase < labels.length; phrase++) {
            var most = -1f;
            for (var each : nearness) {
                most = Math.max(most, each[phrase]);
            }
            if (most > nearest[labels[phrase]].nearness()) {
                nearest[labels[phrase]] = new NearestPhrase(phrase, most);
            }
        }
        return nearest;
    }
}
