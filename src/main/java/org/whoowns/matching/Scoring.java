package org.whoowns.matching;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Progress;
import org.whoowns.matching.embedding.Encoder;
import org.whoowns.matching.embedding.Meanings;
import org.whoowns.matching.learning.Examples;
import org.whoowns.matching.learning.Features;
import org.whoowns.matching.learning.Head;
import org.whoowns.matching.learning.KeptClassifier;
import org.whoowns.matching.learning.KeptLexicon;
import org.whoowns.matching.lexical.Lexicon;
import org.whoowns.matching.lexical.SparseVector;

/// How much a text looks like the phrases of each entry.
///
/// Immutable and safe to share between threads.
final class Scoring {

    private final @Nullable Encoder encoder;
    private final Lexicon lexicon;
    private final Head head;
    private final Near near;
    private final Known known;

    private Scoring(@Nullable Encoder encoder, Lexicon lexicon, Head head, Near near, Known known) {
        this.encoder = encoder;
        this.lexicon = lexicon;
        this.head = head;
        this.near = near;
        this.known = known;
    }

    /// Learns the phrases of a book.
    static Scoring of(Phrasebook book, @Nullable Encoder encoder, KeptClassifier learning, Progress progress) {
        var texts = book.texts();
        return encoder == null
                ? byWords(book, learning)
                : byMeaning(
                        book,
                        encoder,
                        KeptLexicon.of(texts, encoder.kept()),
                        encoder.meanings(texts, progress),
                        learning,
                        Known.NOTHING);
    }

    /// Learns the phrases of another book in the same way. What this one knows of meaning is not computed again.
    Scoring onTrial(Phrasebook book) {
        var learning = KeptClassifier.like(head, encoder == null ? null : encoder.kept());
        if (encoder == null) {
            return byWords(book, learning);
        }
        var meanings =
                Meanings.of(book.texts().parallelStream().map(this::meaning).toList());
        return byMeaning(book, encoder, Lexicon.of(book.texts()), meanings, learning, known);
    }

    private static Scoring byWords(Phrasebook book, KeptClassifier learning) {
        var lexicon = Lexicon.of(book.texts());
        var terms = terms(book, lexicon);
        Supplier<List<Features>> features = () ->
                terms.stream().map(each -> new Features(new float[0], each)).toList();
        return new Scoring(
                null, lexicon, head(book, features, lexicon, learning), new Near.ByTerms(terms), Known.NOTHING);
    }

    private static Scoring byMeaning(
            Phrasebook book,
            Encoder encoder,
            Lexicon lexicon,
            Meanings meanings,
            KeptClassifier learning,
            Known before) {
        Supplier<List<Features>> features = () -> {
            var terms = terms(book, lexicon);
            return IntStream.range(0, meanings.size())
                    .mapToObj(i -> new Features(meanings.vector(i), terms.get(i)))
                    .toList();
        };
        return new Scoring(
                encoder,
                lexicon,
                head(book, features, lexicon, learning),
                new Near.ByMeaning(meanings),
                Known.of(book.texts(), meanings, before));
    }

    private static List<SparseVector> terms(Phrasebook book, Lexicon lexicon) {
        return book.texts().parallelStream().map(lexicon::vector).toList();
    }

    private static Head head(
            Phrasebook book, Supplier<List<Features>> features, Lexicon lexicon, KeptClassifier learning) {
        return learning.of(
                new Examples(book.texts(), features, book.entries() + 1, book.groups(), lexicon.size()), book.labels());
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
        var vector = known.find(text);
        return vector != null ? vector : encoder.vector(text);
    }

    /// How near the text is to each phrase, from -1 to 1.
    float[] nearness(Features text) {
        return near.to(text);
    }
}
