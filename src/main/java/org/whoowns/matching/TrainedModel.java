package org.whoowns.matching;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.matching.classifier.CachedClassifier;
import org.whoowns.matching.classifier.Classifier;
import org.whoowns.matching.classifier.TrainingRound;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.TrainingData;
import org.whoowns.matching.embedding.EmbeddingLookup;
import org.whoowns.matching.embedding.EmbeddingMatrix;
import org.whoowns.matching.embedding.SentenceEncoder;
import org.whoowns.matching.lexical.SparseVector;
import org.whoowns.matching.lexical.TfIdfVectorizer;
import org.whoowns.matching.scope.KindClassifier;

/// Model trained on a set of phrases: feature extraction, classifier and phrase similarity. Immutable and thread-safe.
///
/// @param encoder null to go by words alone
/// @param lookup the embeddings that were computed for training
record TrainedModel(
        @Nullable SentenceEncoder encoder,
        TfIdfVectorizer vectorizer,
        Classifier classifier,
        Similarity similarity,
        EmbeddingLookup lookup) {
    static TrainedModel lexical(TrainingSet training, CachedClassifier classifiers) {
        var vectorizer = TfIdfVectorizer.of(training.texts());
        var terms = terms(training, vectorizer);
        Supplier<List<FeatureVector>> features = () -> terms.stream()
                .map(each -> new FeatureVector(new float[0], each))
                .toList();
        var classifier = classifiers.of(data(training, features, vectorizer), training.labels());
        return new TrainedModel(null, vectorizer, classifier, new Similarity.ByTerms(terms), EmbeddingLookup.NOTHING);
    }

    static TrainedModel semantic(
            TrainingSet training, SentenceEncoder encoder, CachedClassifier classifiers, ProgressListener progress) {
        var embeddings = encoder.embedAll(training.texts(), progress);
        return semantic(training, encoder, embeddings, classifiers, EmbeddingLookup.NOTHING);
    }

    /// Trains a model of the same kind on other phrases, reusing the embeddings of this one.
    TrainedModel retrainedOn(TrainingSet training, TrainingRound round) {
        if (encoder == null) {
            return lexical(training, CachedClassifier.sameKindAs(classifier, null, round));
        }
        var vectors = training.texts().parallelStream().map(this::embedding).toList();
        var classifiers = CachedClassifier.sameKindAs(classifier, encoder.artifacts(), round);
        return semantic(training, encoder, EmbeddingMatrix.of(vectors), classifiers, lookup);
    }

    private static TrainedModel semantic(
            TrainingSet training,
            SentenceEncoder encoder,
            EmbeddingMatrix embeddings,
            CachedClassifier classifiers,
            EmbeddingLookup fallback) {
        var vectorizer = TfIdfVectorizer.of(training.texts());
        Supplier<List<FeatureVector>> features = () -> {
            var terms = terms(training, vectorizer);
            return IntStream.range(0, embeddings.size())
                    .mapToObj(i -> new FeatureVector(embeddings.vector(i), terms.get(i)))
                    .toList();
        };
        var classifier = classifiers.of(data(training, features, vectorizer), training.labels());
        var lookup = EmbeddingLookup.of(training.texts(), embeddings, fallback);
        return new TrainedModel(encoder, vectorizer, classifier, new Similarity.ByMeaning(embeddings), lookup);
    }

    /// The classifier of kinds, on the same features.
    KindClassifier kinds(TrainingSet training, CachedClassifier classifiers) {
        var ours = training.phrases().stream().map(Phrase::text).toList();
        return KindClassifier.of(ours, training.kinds(), vectorizer, this::embedding, classifiers);
    }

    private static List<SparseVector> terms(TrainingSet training, TfIdfVectorizer vectorizer) {
        return training.texts().parallelStream().map(vectorizer::vector).toList();
    }

    private static TrainingData data(
            TrainingSet training, Supplier<List<FeatureVector>> features, TfIdfVectorizer vectorizer) {
        return new TrainingData(
                training.texts(), features, training.entries() + 1, training.groups(), vectorizer.size());
    }

    FeatureVector features(String text) {
        return new FeatureVector(embedding(text), vectorizer.vector(text));
    }

    /// The sentence embedding; of size 0 without a language model.
    float[] embedding(String text) {
        if (encoder == null) {
            return new float[0];
        }
        var vector = lookup.find(text);
        return vector != null ? vector : encoder.vector(text);
    }

    SparseVector terms(String text) {
        return vectorizer.vector(text);
    }

    /// The similarity of the text to each phrase, from -1 to 1.
    float[] similarities(FeatureVector text) {
        return similarity.to(text);
    }

    /// The same, from what is kept of a text.
    float[] similarities(ComparableText text) {
        var terms = text.terms();
        return similarities(new FeatureVector(text.vector().toUnitVector(), terms == null ? SparseVector.NONE : terms));
    }
}
