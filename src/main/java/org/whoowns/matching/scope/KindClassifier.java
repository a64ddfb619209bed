package org.whoowns.matching.scope;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.scope.OutOfScopeQuestion;
import org.whoowns.knowledge.scope.QuestionKind;
import org.whoowns.matching.classifier.CachedClassifier;
import org.whoowns.matching.classifier.Classifier;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.TrainingData;
import org.whoowns.matching.lexical.TfIdfVectorizer;

/// Linear classifier of the kind of a question, independent of its topic: ours, or one of the [QuestionKind]s.
///
/// It is trained on the same features as the classifier of entries: all phrases that lead to an entry are ours, and the
/// out-of-scope questions with a kind are of that kind. Without such questions everything is ours. Immutable and
/// thread-safe.
public final class KindClassifier {

    /// The lowest margin over ours at which a question counts as another kind. Measured on unseen questions: ours are
    /// so many that a kind hardly ever comes close by chance.
    private static final float MARGIN = -0.6f;
    /// The way something is done is close to an explanation.
    private static final float HOW_TO_MARGIN = 0;

    private static final List<QuestionKind> KINDS = List.of(QuestionKind.values());
    /// The last class.
    private static final int OURS = KINDS.size();

    private final @Nullable Classifier classifier;
    private final TfIdfVectorizer vectorizer;

    private KindClassifier(@Nullable Classifier classifier, TfIdfVectorizer vectorizer) {
        this.classifier = classifier;
        this.vectorizer = vectorizer;
    }

    /// @param ours phrases that lead to an entry
    /// @param others out-of-scope questions; those without a kind say nothing about kinds
    /// @param embedding of a text; of size 0 without a language model
    public static KindClassifier of(
            List<String> ours,
            List<OutOfScopeQuestion> others,
            TfIdfVectorizer vectorizer,
            Function<String, float[]> embedding,
            CachedClassifier classifiers) {
        var texts = new ArrayList<>(ours);
        var labels = new ArrayList<Integer>();
        ours.forEach(_ -> labels.add(OURS));
        for (var each : others) {
            if (each.kind() != null) {
                texts.add(each.text());
                labels.add(KINDS.indexOf(each.kind()));
            }
        }
        if (ours.isEmpty() || texts.size() == ours.size()) {
            return new KindClassifier(null, vectorizer);
        }
        var data = new TrainingData(
                texts,
                () -> texts.parallelStream()
                        .map(text -> new FeatureVector(embedding.apply(text), vectorizer.vector(text)))
                        .toList(),
                1 + KINDS.size(),
                List.of(),
                vectorizer.size());
        var trained =
                classifiers.of(data, labels.stream().mapToInt(Integer::intValue).toArray());
        return new KindClassifier(trained, vectorizer);
    }

    private static float margin(QuestionKind kind) {
        return kind == QuestionKind.HOW_TO ? HOW_TO_MARGIN : MARGIN;
    }

    /// The kind of the text, unless it is ours.
    ///
    /// @param features of the text, for their embedding
    public Optional<QuestionKind> kind(String text, FeatureVector features) {
        if (classifier == null) {
            return Optional.empty();
        }
        var scores = classifier.scores(new FeatureVector(features.embedding(), vectorizer.vector(text)));
        return IntStream.range(0, OURS)
                .boxed()
                .max(comparingDouble(kind -> scores[kind]))
                .filter(kind -> scores[kind] - scores[OURS] >= margin(KINDS.get(kind)))
                .map(KINDS::get);
    }
}
