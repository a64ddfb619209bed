package org.whoowns.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.matching.cache.ArtifactCache;
import org.whoowns.matching.classifier.CachedClassifier;
import org.whoowns.matching.embedding.SentenceEncoder;
import org.whoowns.matching.lexical.SpellingCorrector;

/// Finds the entry that an utterance means.
///
/// A pure function of the knowledge and the utterance: the same words give the same match. Safe to share between
/// threads.
public final class Matcher {

    private static final int SHOWN = 3;

    private final KnowledgeBase knowledge;
    private final @Nullable SentenceEncoder encoder;
    private final TrainingSet book;
    private final SpellingCorrector spelling;
    private final TrainedModel model;
    private final ScoreCalibration calibration;

    /// A matcher made of its parts.
    Matcher(
            KnowledgeBase knowledge,
            @Nullable SentenceEncoder encoder,
            TrainingSet book,
            SpellingCorrector spelling,
            TrainedModel model) {
        this.knowledge = knowledge;
        this.encoder = encoder;
        this.book = book;
        this.spelling = spelling;
        this.model = model;
        this.calibration = ScoreCalibration.of(model.head(), encoder != null);
    }

    private static Matcher of(
            KnowledgeBase knowledge, @Nullable SentenceEncoder encoder, Function<TrainingSet, TrainedModel> scoring) {
        var book = new TrainingSet(knowledge);
        var spelling = SpellingCorrector.of(book.texts(), encoder == null ? _ -> false : encoder::isCached);
        return new Matcher(knowledge, encoder, book, spelling, scoring.apply(book));
    }

    /// A matcher by the words alone.
    public static Matcher of(KnowledgeBase knowledge) {
        return of(
                knowledge,
                null,
                book -> TrainedModel.of(book, null, CachedClassifier.nowhere(), ProgressListener.NONE));
    }

    /// A matcher by the words alone.
    ///
    /// @param artifacts keeps what is learnt
    public static Matcher of(KnowledgeBase knowledge, ArtifactCache artifacts) {
        return of(
                knowledge,
                null,
                book -> TrainedModel.of(book, null, CachedClassifier.byWordsIn(artifacts), ProgressListener.NONE));
    }

    /// A matcher by the words and what they mean.
    public static Matcher of(KnowledgeBase knowledge, SentenceEncoder encoder) {
        return of(knowledge, encoder, ProgressListener.NONE);
    }

    /// A matcher by the words and what they mean.
    ///
    /// @param progress hears of the learning, which takes a while for a large folder that is new
    public static Matcher of(KnowledgeBase knowledge, SentenceEncoder encoder, ProgressListener progress) {
        return of(
                knowledge,
                encoder,
                book -> TrainedModel.of(book, encoder, CachedClassifier.in(encoder.kept()), progress));
    }

    /// A matcher of the same kind for other knowledge, such as this one with something left out. What it learns is not
    /// kept, so that it does not take the place of what the next start will ask for.
    public Matcher retrainedOn(KnowledgeBase other) {
        return of(other, encoder, model::retrainedOn);
    }

    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /// Whether the matcher knows what words mean; else it goes by the words alone.
    public boolean isSemantic() {
        return model.isSemantic();
    }

    /// The verdict on what somebody typed.
    public Match match(String utterance) {
        var said = Utterance.of(utterance);
        if (said.saysNothing() || knowledge.entries().isEmpty()) {
            return new Match.Unknown(List.of());
        }
        var texts = said.texts().map(spelling::correct).toList();
        var best = EntryRanking.of(texts, model, book).best(SHOWN);
        var spellings = List.of(said.plain(), said.whole(), texts.getFirst());
        var exact =
                spellings.stream().flatMap(text -> book.exactly(text).stream()).findFirst();
        var candidates = candidates(best, exact.orElse(null));
        if (exact.isPresent()) {
            return new Match.Confident(candidates.getFirst(), candidates);
        }
        return spellings.stream().anyMatch(book::leadsElsewhere)
                ? new Match.Unknown(candidates)
                : calibration.verdict(calibration.ours(best.getFirst()), candidates);
    }

    /// @param exact what was said word for word; its entry comes first, whatever else looks like it
    private List<Candidate> candidates(List<EntryScore> best, @Nullable Phrase exact) {
        var candidates = new ArrayList<Candidate>();
        if (exact != null) {
            candidates.add(exact.candidate(1));
        }
        var most = 1.0;
        for (var each : best) {
            // What stands behind another can't be likelier, however near one of its phrases is.
            most = Math.min(most, calibration.score(each));
            var candidate = each.nearest().candidate(most);
            if (exact == null || !candidate.entry().equals(exact.entry())) {
                candidates.add(candidate);
            }
        }
        return List.copyOf(candidates.subList(0, Math.min(SHOWN, candidates.size())));
    }
}
