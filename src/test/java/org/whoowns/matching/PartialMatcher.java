package org.whoowns.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.matching.classifier.CachedClassifier;
import org.whoowns.matching.classifier.Classifier;
import org.whoowns.matching.classifier.PartialHead;
import org.whoowns.matching.classifier.PartialHead.Labelling;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.embedding.EmbeddingLookup;
import org.whoowns.matching.embedding.EmbeddingMatrix;
import org.whoowns.matching.embedding.SentenceEncoder;
import org.whoowns.matching.lexical.PartialLexicon;
import org.whoowns.matching.lexical.SpellingCorrector;
import org.whoowns.matching.lexical.TfIdfVectorizer;
import org.whoowns.matching.scope.OutOfScopeExamples;
import org.whoowns.matching.utterance.Utterance;

/// Builder of matchers without some of their parts, for ablations.
///
/// All embeddings are computed once, so a variant costs only its training.
final class PartialMatcher {

    private final KnowledgeBase knowledge;
    private final SentenceEncoder encoder;
    private final EmbeddingLookup lookup;
    private final boolean isByCentroids;

    /// @param questions that will be asked
    PartialMatcher(KnowledgeBase knowledge, SentenceEncoder encoder, List<String> questions) {
        this.knowledge = knowledge;
        this.encoder = encoder;
        var book = new TrainingSet(knowledge);
        var phrases = EmbeddingLookup.of(
                book.texts(), encoder.embedAll(book.texts(), ProgressListener.NONE), EmbeddingLookup.NOTHING);
        var spelling = spelling(book, Set.of());
        var texts = new LinkedHashSet<String>();
        questions.forEach(question -> Utterance.of(question).texts().forEach(text -> {
            texts.add(text);
            texts.add(spelling.correct(text));
        }));
        var asked = new ArrayList<>(texts);
        var vectors = asked.parallelStream().map(encoder::vector).toList();
        this.lookup = EmbeddingLookup.of(asked, EmbeddingMatrix.of(vectors), phrases);
        var vectorizer = TfIdfVectorizer.of(book.texts());
        this.isByCentroids = PartialHead.prefersCentroids(
                encoder.artifacts(),
                book.texts(),
                features(book, vectorizer, true),
                new Labelling(book.labels(), book.entries() + 1, book.groups()),
                vectorizer.size());
    }

    /// Whether the matcher differs without one of these parts.
    boolean needs(Set<Part> parts) {
        return parts.stream().anyMatch(part -> part.counts(isByCentroids));
    }

    Matcher without(Set<Part> parts) {
        var left = parts.contains(Part.ELSEWHERE) ? withoutElsewhere() : knowledge;
        var book = new TrainingSet(left, parts.contains(Part.ANYWHERE) ? List.of() : OutOfScopeExamples.SHIPPED);
        var vectorizer = lexicon(book.texts(), parts);
        var byMeaning = !parts.contains(Part.MEANING);
        var features = features(book, vectorizer, byMeaning);
        var near = byMeaning
                ? new Similarity.ByMeaning(EmbeddingMatrix.of(
                        features.stream().map(FeatureVector::embedding).toList()))
                : new Similarity.ByTerms(
                        features.stream().map(FeatureVector::terms).toList());
        var model = byMeaning ? encoder : null;
        var trained = new TrainedModel(model, vectorizer, head(book, features, vectorizer.size(), parts), near, lookup);
        return new Matcher(
                left, model, book, spelling(book, parts), trained, trained.kinds(book, CachedClassifier.ofKinds()));
    }

    private List<FeatureVector> features(TrainingSet book, TfIdfVectorizer vectorizer, boolean byMeaning) {
        return book.texts().parallelStream()
                .map(text -> new FeatureVector(byMeaning ? meaning(text) : new float[0], vectorizer.vector(text)))
                .toList();
    }

    private SpellingCorrector spelling(TrainingSet book, Set<Part> parts) {
        return SpellingCorrector.of(book.texts(), parts.contains(Part.SPELLING) ? _ -> true : encoder::isCommonWord);
    }

    private float[] meaning(String text) {
        var vector = lookup.find(text);
        return vector != null ? vector : encoder.vector(text);
    }

    private static TfIdfVectorizer lexicon(List<String> texts, Set<Part> parts) {
        if (parts.contains(Part.LEXICON)) {
            return PartialLexicon.empty();
        }
        if (parts.contains(Part.LETTER_RUNS)) {
            return PartialLexicon.withoutNgrams(texts);
        }
        return parts.contains(Part.PAIRS) ? PartialLexicon.withoutBigrams(texts) : TfIdfVectorizer.of(texts);
    }

    private Classifier head(TrainingSet book, List<FeatureVector> features, int terms, Set<Part> parts) {
        var labels = new Labelling(
                book.labels(), book.entries() + 1, parts.contains(Part.GROUPS) ? List.of() : book.groups());
        var similarity = parts.contains(Part.NEARNESS) ? 0f : 1f;
        var isCentres = isByCentroids ? !parts.contains(Part.CENTROIDS) : parts.contains(Part.SVM);
        return isCentres
                ? PartialHead.centroids(
                        features, labels, !parts.contains(Part.WHITENING), similarity, !parts.contains(Part.SOFTMAX))
                : PartialHead.planes(encoder.artifacts(), book.texts(), features, labels, terms, similarity);
    }

    private KnowledgeBase withoutElsewhere() {
        return new KnowledgeBase(
                knowledge.roles(),
                knowledge.operatingModels(),
                knowledge.frameworks(),
                knowledge.defaultView(),
                knowledge.areas(),
                null,
                List.of(),
                knowledge.entries(),
                List.of(),
                Map.of());
    }

    /// Example questions to hold out of training.
    static List<Phrase> everyTenthQuestion(KnowledgeBase knowledge) {
        var questions = Phrase.allOf(knowledge)
                .filter(each -> each.source() == Evidence.Source.QUESTION)
                .toList();
        return IntStream.iterate(0, i -> i < questions.size(), i -> i + 10)
                .mapToObj(questions::get)
                .toList();
    }
}
