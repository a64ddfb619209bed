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
        for (var phrase = 0; phrase < labels.length; phrase++) {
            var nearness = -1f;
            for (var text : texts) {
                nearness = Math.max(nearness, scoring.nearness(text, phrase));
            }
            if (nearness > nearest[labels[phrase]].nearness()) {
                nearest[labels[phrase]] = new Nearest(phrase, nearness);
            }
        }
        return nearest;
    }
}
