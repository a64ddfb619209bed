package org.whoowns.matching;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Topic;
import org.whoowns.knowledge.scope.OutOfScopeQuestion;
import org.whoowns.knowledge.scope.QuestionKind;
import org.whoowns.matching.language.LanguageIdentifier;
import org.whoowns.matching.lexical.WordInventory;
import org.whoowns.matching.utterance.Utterance;

/// Check of a match: whether the message is in English, and asks for what entries answer.
final class ScopeCheck {

    /// The lowest score at which a question of another kind is about an entry.
    private static final double RELATED = 0.05;
    /// The lowest score of an answer to a message in another language, where a loanword can mislead.
    private static final double SURE_IN_ANY_LANGUAGE = 0.9;
    /// A message with fewer words that are unknown here is taken for English.
    private static final int FOREIGN_WORDS = 4;

    private final KnowledgeBase knowledge;
    private final TrainingSet training;
    private final WordInventory words;

    ScopeCheck(KnowledgeBase knowledge, TrainingSet training) {
        this.knowledge = knowledge;
        this.training = training;
        this.words = new WordInventory(training.curated());
    }

    /// Whether a word of the text is known here or in English. A random string has none.
    boolean isMeaningful(String text, Predicate<String> isWord) {
        return words.knowsAny(text, isWord);
    }

    /// The match, unless the message is in another language, or what it asks about an entry is of another kind. What
    /// equals a curated phrase stays as it is.
    Match check(Utterance utterance, Match match, Optional<QuestionKind> kind) {
        if (match instanceof Match.Confident(var best, var _) && best.score() == Candidate.EXACT) {
            return match;
        }
        var example = Stream.of(utterance.plain(), utterance.whole())
                .flatMap(each -> training.findOutOfScope(each).stream())
                .findFirst();
        if (example.isPresent()) {
            return new Match.Unknown(
                    match.candidates(), example.flatMap(this::otherKind).orElse(null));
        }
        var language = words.unknownWords(utterance.whole()) < FOREIGN_WORDS
                ? Optional.<String>empty()
                : LanguageIdentifier.foreign(utterance.whole());
        if (language.isPresent()) {
            return match instanceof Match.Confident(var best, var _) && best.score() >= SURE_IN_ANY_LANGUAGE
                    ? match
                    : new Match.Unknown(match.candidates(), new Match.OtherLanguage(language.get()));
        }
        return kind.flatMap(each -> related(match).map(entry -> new Match.OtherKind(each, entry)))
                // A topic explains how.
                .filter(each -> each.kind() != QuestionKind.HOW_TO || !(each.related() instanceof Topic))
                .<Match>map(each -> new Match.Unknown(match.candidates(), each))
                .orElse(match);
    }

    private Optional<Match.OtherKind> otherKind(OutOfScopeQuestion example) {
        var related = example.related() == null
                ? null
                : knowledge.entry(example.related()).orElse(null);
        return Optional.ofNullable(example.kind()).map(kind -> new Match.OtherKind(kind, related));
    }

    /// The entry that a question of another kind is about.
    private static Optional<Entry> related(Match match) {
        return match.candidates().stream()
                .findFirst()
                .filter(best -> best.score() >= RELATED)
                .map(Candidate::entry);
    }
}
