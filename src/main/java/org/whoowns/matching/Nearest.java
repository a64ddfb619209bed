package org.whoowns.matching;

import java.util.Arrays;
import java.util.List;
import org.whoowns.matching.learning.Features;

/// The phrase of a label that is nearest to an utterance.
///
/// @param phrase its place in the book
/// @param nearness from -1 to 1
record Nearest(int phrase, float nearness) {

    /// For each label, the phrase that is nearest to any of the texts; the first of those that are equally near.
    static Nearest[] ofEach(List<Features> texts, Scoring scoring, Phrasebook book) {
        var nearest = new Nearest[book.entries() + 1];
        Arrays.fill(nearest, new Nearest(-1, -1));
        var labels = book.labels();
        var nearness = texts.stream().map(scoring::nearness).toList();
        for (var phrase = 0; phrase < labels.length; phrase++) {
            var most = -1f;
            for (var each : nearness) {
                most = Math.max(most, each[phrase]);
            }
            if (most > nearest[labels[phrase]].nearness()) {
                nearest[labels[phrase]] = new Nearest(phrase, most);
            }
        }
        return nearest;
    }
}
