package org.whoowns.matching;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Progress;
import org.whoowns.matching.embedding.Encoder;
import org.whoowns.matching.learning.Classifier;
import org.whoowns.matching.learning.Features;
import org.whoowns.matching.learning.KeptClassifier;
import org.whoowns.matching.lexical.Lexicon;

/// How much a text looks like the phrases of each entry.
///
/// Immutable and safe to share between threads.
final class Scoring {

    private final @Nullable Encoder encoder;
    private final Lexicon lexicon;
    private final Classifier classifier;
    private final List<Features> phrases;
    private final Map<String, Features> byText;

    private Scoring(
            @Nullable Encoder encoder,
            Lexicon lexicon,
            Classifier classifier,
            List<String> texts,
            List<Features> phrases) {
        this.encoder = encoder;
        this.lexicon = lexicon;
        this.classifier = classifier;
        this.phrases = phrases;
        this.byText = IntStream.range(0, texts.size())
                .boxed()
                .collect(toUnmodifiableMap(texts::get, phrases::get, (first, _) -> first));
    }

    /// Learns the phrases of a book.
    static Scoring of(Phrasebook book, @Nullable Encoder encoder, KeptClassifier learning, Progress progress) {
        var texts = book.texts();
        var lexicon = Lexicon.of(texts);
        var meanings = encoder == null ? null : encoder.vectors(texts, progress);
        var examples = new ArrayList<Features>();
        for (var i = 0; i < texts.size(); i++) {
            var meaning = meanings == null ? new float[0] : meanings.get(i);
            examples.add(new Features(meaning, lexicon.vector(texts.get(i))));
        }
        var classifier = learning.of(texts, examples, book.labels(), book.entries() + 1, lexicon.size());
        return new Scoring(encoder, lexicon, classifier, texts, List.copyOf(examples));
    }

    boolean isSemantic() {
        return encoder != null;
    }

    /// A text that a curator has written costs nothing, since it is known already.
    Features features(String text) {
        var known = byText.get(text);
        return known != null ? known : computed(text);
    }

    private Features computed(String text) {
        return new Features(encoder == null ? new float[0] : encoder.vector(text), lexicon.vector(text));
    }

    /// The score of each entry, and behind them that of all that is elsewhere.
    float[] scores(Features text) {
        return classifier.scores(text);
    }

    /// How near a text is to a phrase, from -1 to 1: by meaning where that is known, else by terms.
    float nearness(Features text, int phrase) {
        return text.nearness(phrases.get(phrase));
    }
}
