package org.whoowns.matching.learning;

import java.util.List;
import org.whoowns.matching.lexical.Lexicon;

/// Three classes of toys to tell apart.
final class Toys {

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
    static final Lexicon LEXICON = Lexicon.of(TEXTS);
    static final List<Features> EXAMPLES = TEXTS.stream().map(Toys::byWords).toList();

    private Toys() {}

    static Features byWords(String text) {
        return new Features(new float[0], LEXICON.vector(text));
    }

    static Classifier learnt() {
        return Classifier.learn(EXAMPLES, LABELS, CLASSES, LEXICON.size());
    }

    static int best(float[] scores) {
        var best = 0;
        for (var each = 1; each < scores.length; each++) {
            best = scores[each] > scores[best] ? each : best;
        }
        return best;
    }
}
