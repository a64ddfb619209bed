package org.whoowns.matching;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.matching.embedding.Encoder;
import org.whoowns.matching.lexical.LexicalIndex;

/// Finds the entry that an utterance means.
///
/// A pure function of the knowledge and the utterance: the same words give the same match. Safe to share between
/// threads.
public final class Matcher {

    private final KnowledgeBase knowledge;
    private final List<Phrase> phrases;
    private final LexicalIndex index;
    private final @Nullable Encoder encoder;

    private Matcher(KnowledgeBase knowledge, @Nullable Encoder encoder) {
        this.knowledge = knowledge;
        this.encoder = encoder;
        this.phrases = knowledge.entries().stream().flatMap(Phrase::allOf).toList();
        this.index = LexicalIndex.of(phrases.stream().map(Phrase::text).toList());
    }

    /// A matcher by the words alone.
    public static Matcher of(KnowledgeBase knowledge) {
        return new Matcher(knowledge, null);
    }

    /// A matcher by the words and what they mean.
    public static Matcher of(KnowledgeBase knowledge, Encoder encoder) {
        return new Matcher(knowledge, encoder);
    }

    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /// Whether the matcher knows what words mean; else it goes by the words alone.
    public boolean isSemantic() {
        return encoder != null;
    }

    /// The verdict on what somebody typed.
    public Match match(String utterance) {
        var found = index.scores(utterance);
        var seen = new java.util.HashSet<String>();
        var candidates = IntStream.range(0, phrases.size())
                .boxed()
                .filter(each -> found[each] > 0)
                .sorted(java.util.Comparator.comparingDouble(each -> -found[each]))
                .filter(each -> seen.add(phrases.get(each).entry().id()))
                .limit(3)
                .map(each -> phrases.get(each).candidate(Math.min(1, found[each] / 20)))
                .toList();
        if (candidates.isEmpty()) {
            return new Match.Unknown(candidates);
        }
        var equal = phrases.stream()
                .filter(each -> each.text().equalsIgnoreCase(utterance.strip()))
                .findFirst();
        if (equal.isPresent()) {
            return new Match.Confident(equal.get().candidate(1), candidates);
        }
        var best = candidates.getFirst();
        if (best.score() > 0.35) {
            return new Match.Confident(best, candidates);
        }
        return best.score() > 0.2 ? new Match.Ambiguous(candidates, candidates) : new Match.Unknown(candidates);
    }
}
