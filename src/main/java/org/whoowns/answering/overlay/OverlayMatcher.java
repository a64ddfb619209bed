package org.whoowns.answering.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.ComparableText;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Match;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.embedding.QuantizedVector;

/// Nearest-neighbour matcher of utterances to the phrases that a workspace has taught, which adjusts the match of the
/// shared knowledge. Immutable and thread-safe.
///
/// The words of a phrase always lead to its entry. So does what is close to it, and clearly closer than to any phrase
/// of the shared knowledge that leads elsewhere. The words of a shared phrase lead elsewhere only if they were taught.
public final class OverlayMatcher {

    private static final int MAX_CANDIDATES = 3;

    private final Matcher matcher;
    private final KnowledgeBase knowledge;
    private final OverlayThresholds thresholds;
    private final List<ComparablePhrase> phrases;
    private final Map<String, ComparablePhrase> byKey = new LinkedHashMap<>();

    private record ComparablePhrase(
            TaughtPhrase taught,
            ComparableText text,
            @Nullable Entry entry) {}

    /// @param similarity 1 for the same words
    public record Hit(TaughtPhrase phrase, double similarity) {}

    /// @param knowledge with the workspace's own entries; phrases that lead to none are left out
    public OverlayMatcher(Matcher matcher, KnowledgeBase knowledge, List<TaughtPhrase> taught) {
        this.matcher = matcher;
        this.knowledge = knowledge;
        this.thresholds = OverlayThresholds.of(matcher.isSemantic());
        this.phrases = taught.stream().flatMap(this::comparable).toList();
        phrases.forEach(phrase -> phrase.text().keys().forEach(key -> byKey.putIfAbsent(key, phrase)));
    }

    private Stream<ComparablePhrase> comparable(TaughtPhrase phrase) {
        var entry =
                phrase.entry() == null ? null : knowledge.entry(phrase.entry()).orElse(null);
        return phrase.entry() != null && entry == null
                ? Stream.empty()
                : Stream.of(new ComparablePhrase(phrase, matcher.comparable(phrase.text(), phrase.vector()), entry));
    }

    /// The match, or what was taught about such an utterance.
    public Match adjust(String utterance, Match shared) {
        return hit(matcher.comparable(utterance), sure(shared), isExact(shared))
                .map(hit -> match(hit, shared))
                .orElse(shared);
    }

    /// What was taught about an utterance of the past; nothing is embedded.
    ///
    /// @param sure id of the entry that answers it without what was taught; null if none does
    public Optional<Hit> hit(String utterance, QuantizedVector vector, @Nullable String sure) {
        return hit(List.of(matcher.comparable(utterance, vector)), sure, false);
    }

    private Optional<Hit> hit(List<ComparableText> texts, @Nullable String sure, boolean isExact) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        var exact = texts.getFirst().keys().stream()
                .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                .findFirst();
        if (exact.isPresent() || isExact) {
            return exact.map(phrase -> new Hit(phrase.taught(), 1));
        }
        ComparablePhrase best = null;
        var nearest = texts.getFirst();
        var similarity = thresholds.similarity();
        for (var text : texts) {
            for (var phrase : phrases) {
                var each = text.similarity(phrase.text());
                if (each >= similarity && (best == null || each > similarity)) {
                    best = phrase;
                    nearest = text;
                    similarity = each;
                }
            }
        }
        if (best == null || (sure != null && !sure.equals(best.taught().entry()) && similarity < thresholds.sure())) {
            return Optional.empty();
        }
        var other = matcher.nearestOther(nearest, best.entry());
        return similarity - other < thresholds.margin()
                ? Optional.empty()
                : Optional.of(new Hit(best.taught(), Math.min(similarity, 1)));
    }

    private static @Nullable String sure(Match match) {
        return match instanceof Match.Confident(var best, var _) ? best.entry().id() : null;
    }

    private static boolean isExact(Match match) {
        return match instanceof Match.Confident(var best, var _) && best.score() == 1;
    }

    private Match match(Hit hit, Match shared) {
        var entry = Optional.ofNullable(hit.phrase().entry()).flatMap(knowledge::entry);
        if (entry.isEmpty()) {
            return new Match.Unknown(shared.candidates());
        }
        var best = new Candidate(
                entry.get(),
                hit.similarity(),
                new Evidence(Evidence.Source.QUESTION, hit.phrase().text()));
        var candidates = new ArrayList<Candidate>(List.of(best));
        shared.candidates().stream()
                .filter(each -> !each.entry().equals(best.entry()))
                .map(each -> new Candidate(each.entry(), Math.min(each.score(), best.score()), each.evidence()))
                .limit(MAX_CANDIDATES - 1L)
                .forEach(candidates::add);
        return new Match.Confident(best, candidates);
    }
}
