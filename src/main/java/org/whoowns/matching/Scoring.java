package org.whoowns.matching;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Progress;
import org.whoowns.matching.embedding.Encoder;
import org.whoowns.matching.embedding.Meanings;
import org.whoowns.matching.learning.Features;
import org.whoowns.matching.learning.Head;
import org.whoowns.matching.learning.KeptClassifier;
import org.whoowns.matching.lexical.Lexicon;

/// How much a text looks like the phrases of each entry.
///
/// Immutable and safe to share between threads.
final class Scoring {

    private final @Nullable Encoder encoder;
    private final Lexicon lexicon;
    private final Head head;
    private final Near near;
    private final Map<String, Integer> byText;

    private Scoring(@Nullable Encoder encoder, Lexicon lexicon, Head head, Near near, List<String> texts) {
        this.encoder = encoder;
        this.lexicon = lexicon;
        this.head = head;
        this.near = near;
        this.byText = IntStream.range(0, texts.size())
                .boxed()
                .collect(toUnmodifiableMap(texts::get, i -> i, (first, _) -> first));
    }

    /// Learns the phrases of a book.
    static Scoring of(Phrasebook book, @Nullable Encoder encoder, KeptClassifier learning, Progress progress) {
        var texts = book.texts();
        var lexicon = Lexicon.of(texts);
        var terms = texts.parallelStream().map(lexicon::vector).toList();
        var meanings = encoder == null ? null : encoder.vectors(texts, progress);
        var features = IntStream.range(0, texts.size())
                .mapToObj(i -> new Features(meanings == null ? new float[0] : meanings.get(i), terms.get(i)))
                .toList();
        var head = learning.of(
                new KeptClassifier.Examples(texts, features, book.entries() + 1, book.groups(), lexicon.size()),
                book.labels());
        var near = meanings == null ? new Near.ByTerms(terms) : new Near.ByMeaning(Meanings.of(meanings));
        return new Scoring(encoder, lexicon, head, near, texts);
    }

    boolean isSemantic() {
        return encoder != null;
    }

    Head head() {
        return head;
    }

    /// A text that a curator has written costs little, since what it means is known already.
    Features features(String text) {
        return new Features(meaning(text), lexicon.vector(text));
    }

    private float[] meaning(String text) {
        if (encoder == null) {
            return new float[0];
        }
        var known = byText.get(text);
        return known != null && near instanceof Near.ByMeaning(var meanings)
                ? meanings.vector(known)
                : encoder.vector(text);
    }

    /// How near the text is to each phrase, from -1 to 1.
    float[] nearness(Features text) {
        return near.to(text);
    }
}
