package org.whoowns.matching;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.knowledge.scope.QuestionKind;
import org.whoowns.matching.cache.ArtifactCache;
import org.whoowns.matching.classifier.CachedClassifier;
import org.whoowns.matching.classifier.TrainingRound;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.embedding.QuantizedVector;
import org.whoowns.matching.embedding.SentenceEncoder;
import org.whoowns.matching.lexical.SpellingCorrector;
import org.whoowns.matching.scope.KindClassifier;
import org.whoowns.matching.utterance.Utterance;

/// Matcher of utterances to knowledge entries: spelling correction, classification, calibration.
///
/// Deterministic, a pure function of the knowledge and the utterance. Thread-safe.
public final class Matcher {

    private static final int MAX_CANDIDATES = 3;

    private final KnowledgeBase knowledge;
    private final @Nullable SentenceEncoder encoder;
    private final TrainingSet training;
    private final SpellingCorrector spelling;
    private final TrainedModel model;
    private final ScoreCalibration calibration;
    private final KindClassifier kinds;
    private final ScopeCheck scope;

    Matcher(
            KnowledgeBase knowledge,
            @Nullable SentenceEncoder encoder,
            TrainingSet training,
            SpellingCorrector spelling,
            TrainedModel model,
            KindClassifier kinds) {
        this.knowledge = knowledge;
        this.encoder = encoder;
        this.training = training;
        this.spelling = spelling;
        this.model = model;
        this.calibration = ScoreCalibration.of(model.classifier(), encoder != null);
        this.kinds = kinds;
        this.scope = new ScopeCheck(knowledge, training);
    }

    private static Matcher of(
            KnowledgeBase knowledge,
            @Nullable SentenceEncoder encoder,
            Function<TrainingSet, TrainedModel> train,
            BiFunction<TrainingSet, TrainedModel, KindClassifier> trainKinds) {
        var training = new TrainingSet(knowledge);
        var spelling = SpellingCorrector.of(training.texts(), encoder == null ? _ -> false : encoder::isCommonWord);
        var model = train.apply(training);
        return new Matcher(knowledge, encoder, training, spelling, model, trainKinds.apply(training, model));
    }

    /// A matcher by words alone, without a cache.
    public static Matcher of(KnowledgeBase knowledge) {
        return lexical(knowledge, CachedClassifier.uncached(), CachedClassifier.ofKinds());
    }

    /// A matcher by words alone, whose classifier is cached.
    public static Matcher of(KnowledgeBase knowledge, ArtifactCache artifacts) {
        return lexical(knowledge, CachedClassifier.byWordsIn(artifacts), CachedClassifier.ofKindsByWordsIn(artifacts));
    }

    private static Matcher lexical(
            KnowledgeBase knowledge, CachedClassifier classifiers, CachedClassifier kindClassifiers) {
        return of(
                knowledge,
                null,
                training -> TrainedModel.lexical(training, classifiers),
                (training, model) -> model.kinds(training, kindClassifiers));
    }

    /// A matcher by words and sentence embeddings.
    public static Matcher of(KnowledgeBase knowledge, SentenceEncoder encoder) {
        return of(knowledge, encoder, ProgressListener.NONE);
    }

    /// A matcher by words and sentence embeddings.
    ///
    /// @param progress reports on the training, which takes a while for a large new folder
    public static Matcher of(KnowledgeBase knowledge, SentenceEncoder encoder, ProgressListener progress) {
        var classifiers = CachedClassifier.in(encoder.artifacts());
        return of(
                knowledge,
                encoder,
                training -> TrainedModel.semantic(training, encoder, classifiers, progress),
                (training, model) -> model.kinds(training, CachedClassifier.ofKindsIn(encoder.artifacts())));
    }

    /// A matcher of the same kind for other knowledge, such as a subset. Its classifier is not cached, so that it does
    /// not replace the one that the next start needs. It tells kinds apart like this one, for which a few phrases
    /// make no difference.
    public Matcher retrainedOn(KnowledgeBase other, TrainingRound round) {
        return of(other, encoder, training -> model.retrainedOn(training, round), (_, _) -> kinds);
    }

    /// Whether the classifier alone puts the phrase into its own entry: a cheap first look, since the comparison with
    /// all phrases is most of the work of a match.
    public boolean isClassified(Phrase phrase) {
        var scores = model.classifier().scores(model.features(phrase.text()));
        var own = training.index(phrase.entry());
        return own >= 0 && IntStream.range(0, scores.length).allMatch(other -> scores[other] <= scores[own]);
    }

    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /// Whether it uses sentence embeddings, not words alone.
    public boolean isSemantic() {
        return encoder != null;
    }

    /// Whether a word of the text is known here or in English, perhaps misspelt. To a random string, no entry is near.
    public boolean isMeaningful(String text) {
        return scope.isMeaningful(
                spelling.correct(Utterance.of(text).whole()), encoder == null ? _ -> false : encoder::isCommonWord);
    }

    /// The vector by which utterances are compared: that of the whole, spelt as the knowledge spells it; none without a
    /// language model.
    public QuantizedVector vector(String text) {
        var utterance = Utterance.of(text);
        return utterance.isEmpty()
                ? QuantizedVector.NONE
                : QuantizedVector.of(model.embedding(spelling.correct(utterance.whole())));
    }

    /// The utterance, then those of its clauses that ask, for the comparison with phrases that the knowledge lacks. The
    /// vectors of a recent utterance are not computed again. Empty for an utterance without content.
    public List<ComparableText> comparable(String text) {
        var utterance = Utterance.of(text);
        if (utterance.isEmpty()) {
            return List.of();
        }
        var whole = spelling.correct(utterance.whole());
        var keys = Stream.of(utterance.plain(), utterance.whole(), whole)
                .map(NameKey::key)
                .collect(toUnmodifiableSet());
        var clauses = utterance.asksInClauses() ? utterance.clauses().stream() : Stream.<String>empty();
        return Stream.concat(
                        Stream.of(comparable(keys, whole, embedding(whole))),
                        clauses.filter(Utterance::isSelfContained)
                                .map(spelling::correct)
                                .map(clause -> comparable(Set.of(NameKey.key(clause)), clause, embedding(clause))))
                .toList();
    }

    /// A text whose vector is known, as from [#vector(String)]; nothing is embedded.
    public ComparableText comparable(String text, QuantizedVector vector) {
        var plain = Utterance.plain(text);
        return comparable(Set.of(NameKey.key(plain)), plain, vector);
    }

    private ComparableText comparable(Set<String> keys, String text, QuantizedVector vector) {
        return new ComparableText(keys, vector, encoder == null ? model.terms(text) : null);
    }

    private QuantizedVector embedding(String corrected) {
        return QuantizedVector.of(model.embedding(corrected));
    }

    /// The similarity of the text to the nearest phrase that leads to anything but the entry, from -1 to 1.
    ///
    /// @param entry null for out of scope
    public double nearestOther(ComparableText text, @Nullable Entry entry) {
        var own = entry == null ? training.entries() : training.index(entry);
        var labels = training.labels();
        var similarities = model.similarities(text);
        return IntStream.range(0, labels.length)
                .filter(phrase -> labels[phrase] != own)
                .mapToDouble(phrase -> similarities[phrase])
                .max()
                .orElse(-1);
    }

    public Match match(String text) {
        var utterance = Utterance.of(text);
        if (utterance.isEmpty() || knowledge.entries().isEmpty()) {
            return new Match.Unknown(List.of());
        }
        var texts = utterance.texts().map(spelling::correct).toList();
        var features = texts.stream().map(model::features).toList();
        var whole = match(features, List.of(utterance.plain(), utterance.whole(), texts.getFirst()));
        if (!utterance.asksInClauses()) {
            // Its courtesies may make it a remark.
            return scope.check(utterance, whole, kinds.kind(utterance.plain(), features.getFirst()));
        }
        var clauses = IntStream.range(1, texts.size())
                .mapToObj(each -> new Clause(
                        texts.get(each),
                        kinds.kind(texts.get(each), features.get(each)),
                        match(
                                features.subList(each, each + 1),
                                List.of(utterance.clauses().get(each - 1), texts.get(each)))))
                .toList();
        return scope.check(utterance, decided(whole, clauses), Clause.kind(clauses));
    }

    /// A clause that may hold the question, alone.
    ///
    /// @param kind empty if it is ours
    private record Clause(String text, Optional<QuestionKind> kind, Match match) {

        /// The kind of the question, unless a clause asks for an owner or an explanation.
        static Optional<QuestionKind> kind(List<Clause> clauses) {
            return clauses.stream().allMatch(each -> each.kind().isPresent())
                    ? clauses.getFirst().kind()
                    : Optional.empty();
        }

        boolean isSelfContained() {
            return Utterance.isSelfContained(text);
        }
    }

    /// The one entry that the asking clauses are sure of, so that statements around a question never silence it. Where
    /// the whole is sure of its direction, a clause decides only among its choices.
    private static Match decided(Match whole, List<Clause> clauses) {
        var matches = clauses.stream()
                .filter(Clause::isSelfContained)
                .map(Clause::match)
                .toList();
        var sure = matches.stream()
                .filter(Match.Confident.class::isInstance)
                .collect(toMap(each -> each.candidates().getFirst().entry(), identity(), (first, _) -> first));
        if (sure.size() != 1 || matches.stream().anyMatch(Match.Ambiguous.class::isInstance)) {
            return whole;
        }
        var clause = sure.values().iterator().next();
        return switch (whole) {
            case Match.Confident _ -> whole;
            case Match.Ambiguous(var choices, var _) ->
                choices.stream().map(Candidate::entry).anyMatch(sure::containsKey) ? clause : whole;
            case Match.Unknown _ -> clause;
        };
    }

    /// @param features of the text, then of its clauses, if any
    /// @param spellings the text as it may stand in the knowledge
    private Match match(List<FeatureVector> features, List<String> spellings) {
        var best = EntryRanking.of(features, model, training).best(MAX_CANDIDATES);
        var exact = spellings.stream()
                .flatMap(each -> training.findExact(each).stream())
                .findFirst();
        var candidates = candidates(best, exact.orElse(null));
        if (exact.isPresent()) {
            return new Match.Confident(candidates.getFirst(), candidates);
        }
        return spellings.stream().anyMatch(each -> training.findOutOfScope(each).isPresent())
                ? new Match.Unknown(candidates)
                : calibration.verdict(calibration.inScope(best.getFirst()), candidates);
    }

    /// @param exact the phrase that the utterance equals; its entry comes first
    private List<Candidate> candidates(List<EntryScore> best, @Nullable Phrase exact) {
        var candidates = new ArrayList<Candidate>();
        if (exact != null) {
            candidates.add(exact.candidate(Candidate.EXACT));
        }
        var score = 1.0;
        for (var each : best) {
            // Scores never increase down the ranking, however near a phrase is.
            score = Math.min(score, calibration.score(each));
            var candidate = each.nearest().candidate(score);
            if (exact == null || !candidate.entry().equals(exact.entry())) {
                candidates.add(candidate);
            }
        }
        return List.copyOf(candidates.subList(0, Math.min(MAX_CANDIDATES, candidates.size())));
    }
}
