package org.whoowns.matching;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.matching.classifier.CachedClassifier;
import org.whoowns.matching.classifier.Classifier;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.TrainingData;
import org.whoowns.matching.embedding.EmbeddingLookup;
import org.whoowns.matching.embedding.EmbeddingMatrix;
import org.whoowns.matching.embedding.SentenceEncoder;
import org.whoowns.matching.lexical.SparseVector;
import org.whoowns.matching.lexical.TfIdfVectorizer;

/// How much a text looks like the phrases of each entry.
///
/// Immutable and safe to share between threads.
final class TrainedModel {

    private final @Nullable SentenceEncoder encoder;
    private final TfIdfVectorizer vectorizer;
    private final Classifier classifier;
    private final Similarity similarity;
    private final EmbeddingLookup lookup;

    TrainedModel(
            @Nullable SentenceEncoder encoder,
            TfIdfVectorizer vectorizer,
            Classifier classifier,
            Similarity similarity,
            EmbeddingLookup lookup) {
        this.encoder = encoder;
        this.vectorizer = vectorizer;
        this.classifier = classifier;
        this.similarity = similarity;
        this.lookup = lookup;
    }

    /// Learns the phrases of a book.
    static TrainedModel of(
            TrainingSet book, @Nullable SentenceEncoder encoder, CachedClassifier learning, ProgressListener progress) {
        var texts = book.texts();
        return encoder == null
                ? byWords(book, learning)
                : byMeaning(
                        book,
                        encoder,
                        TfIdfVectorizer.of(texts),
                        encoder.meanings(texts, progress),
                        learning,
                        EmbeddingLookup.NOTHING);
    }

    /// Learns the phrases of another book in the same way. What this one knows of meaning is not computed again.
    TrainedModel retrainedOn(TrainingSet book) {
        var learning = CachedClassifier.closest(classifier, encoder == null ? null : encoder.kept());
        if (encoder == null) {
            return byWords(book, learning);
        }
        var embeddings = EmbeddingMatrix.of(
                book.texts().parallelStream().map(this::meaning).toList());
        return byMeaning(book, encoder, TfIdfVectorizer.of(book.texts()), embeddings, learning, lookup);
    }

    private static TrainedModel byWords(TrainingSet book, CachedClassifier learning) {
        var vectorizer = TfIdfVectorizer.of(book.texts());
        var terms = terms(book, vectorizer);
        Supplier<List<FeatureVector>> features = () -> terms.stream()
                .map(each -> new FeatureVector(new float[0], each))
                .toList();
        return new TrainedModel(
                null,
                vectorizer,
                head(book, features, vectorizer, learning),
                new Similarity.ByTerms(terms),
                EmbeddingLookup.NOTHING);
    }

    private static TrainedModel byMeaning(
            TrainingSet book,
            SentenceEncoder encoder,
            TfIdfVectorizer vectorizer,
            EmbeddingMatrix embeddings,
            CachedClassifier learning,
            EmbeddingLookup before) {
        Supplier<List<FeatureVector>> features = () -> {
            var terms = terms(book, vectorizer);
            return IntStream.range(0, embeddings.size())
                    .mapToObj(i -> new FeatureVector(embeddings.vector(i), terms.get(i)))
                    .toList();
        };
        return new TrainedModel(
                encoder,
                vectorizer,
                head(book, features, vectorizer, learning),
                new Similarity.ByMeaning(embeddings),
                EmbeddingLookup.of(book.texts(), embeddings, before));
    }

    private static List<SparseVector> terms(TrainingSet book, TfIdfVectorizer vectorizer) {
        return book.texts().parallelStream().map(vectorizer::vector).toList();
    }

    private static Classifier head(
            TrainingSet book,
            Supplier<List<FeatureVector>> features,
            TfIdfVectorizer vectorizer,
            CachedClassifier learning) {
        return learning.of(
                new TrainingData(book.texts(), features, book.entries() + 1, book.groups(), vectorizer.size()),
                book.labels());
    }

    boolean isSemantic() {
        return encoder != null;
    }

    Classifier head() {
        return classifier;
    }

    /// A text that a curator has written costs little, since what it means is known already.
    FeatureVector features(String text) {
        return new FeatureVector(meaning(text), vectorizer.vector(text));
    }

    private float[] meaning(String text) {
        if (encoder == null) {
            return new float[0];
        }
        var vector = lookup.find(text);
        return vector != null ? vector : encoder.vector(text);
    }

    /// How near the text is to each phrase, from -1 to 1.
    float[] nearness(FeatureVector text) {
        return similarity.to(text);
    }
}
