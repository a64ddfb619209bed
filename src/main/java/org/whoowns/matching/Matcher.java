package org.whoowns.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Progress;
import org.whoowns.matching.embedding.Encoder;
import org.whoowns.matching.keeping.Kept;
import org.whoowns.matching.learning.KeptClassifier;
import org.whoowns.matching.lexical.Spelling;

/// Finds the entry that an utterance means.
///
/// A pure function of the knowledge and the utterance: the same words give the same match. Safe to share between
/// threads.
public final class Matcher {

    private static final int SHOWN = 3;

    private final KnowledgeBase knowledge;
    private final @Nullable Encoder encoder;
    private final Phrasebook book;
    private final Spelling spelling;
    private final Scoring scoring;
    private final Calibration calibration;

    private Matcher(KnowledgeBase knowledge, @Nullable Encoder encoder, Function<Phrasebook, Scoring> scoring) {
        this.knowledge = knowledge;
        this.encoder = encoder;
        this.book = new Phrasebook(knowledge);
        this.spelling = Spelling.of(book.texts(), encoder == null ? _ -> false : encoder::knows);
        this.scoring = scoring.apply(book);
        this.calibration = Calibration.of(this.scoring.head(), encoder != null);
    }

    /// A matcher by the words alone.
    public static Matcher of(KnowledgeBase knowledge) {
        return new Matcher(knowledge, null, book -> Scoring.of(book, null, KeptClassifier.nowhere(), Progress.UNHEARD));
    }

    /// A matcher by the words alone.
    ///
    /// @param kept keeps what is learnt
    public static Matcher of(KnowledgeBase knowledge, Kept kept) {
        return new Matcher(
                knowledge, null, book -> Scoring.of(book, null, KeptClassifier.byWordsIn(kept), Progress.UNHEARD));
    }

    /// A matcher by the words and what they mean.
    public static Matcher of(KnowledgeBase knowledge, Encoder encoder) {
        return of(knowledge, encoder, Progress.UNHEARD);
    }

    /// A matcher by the words and what they mean.
    ///
    /// @param progress hears of the learning, which takes a while for a large folder that is new
    public static Matcher of(KnowledgeBase knowledge, Encoder encoder, Progress progress) {
        return new Matcher(
                knowledge, encoder, book -> Scoring.of(book, encoder, KeptClassifier.in(encoder.kept()), progress));
    }

    /// A matcher of the same kind for other knowledge, such as this one with something left out. What it learns is not
    /// kept, so that it does not take the place of what the next start will ask for.
    public Matcher onTrial(KnowledgeBase other) {
        return new Matcher(other, encoder, scoring::onTrial);
    }

    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /// Whether the matcher knows what words mean; else it goes by the words alone.
    public boolean isSemantic() {
        return scoring.isSemantic();
    }

    /// The verdict on what somebody typed.
    public Match match(String utterance) {
        var said = Utterance.of(utterance);
        if (said.saysNothing() || knowledge.entries().isEmpty()) {
            return new Match.Unknown(List.of());
        }
        var texts = said.texts().map(spelling::mend).toList();
        var best = Standings.of(texts, scoring, book).best(SHOWN);
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
    private List<Candidate> candidates(List<Standing> best, @Nullable Phrase exact) {
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
