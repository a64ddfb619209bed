package org.whoowns.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.scope.QuestionKind;

/// Result of matching an utterance against the entries.
public sealed interface Match {

    /// The best entries, best first, at most three, in every case. Empty only for an utterance without content.
    List<Candidate> candidates();

    /// One entry is meant.
    record Confident(Candidate best, List<Candidate> candidates) implements Match {

        public Confident {
            candidates = List.copyOf(candidates);
        }
    }

    /// One of up to three entries is meant; the user picks.
    record Ambiguous(List<Candidate> choices, List<Candidate> candidates) implements Match {

        public Ambiguous {
            choices = List.copyOf(choices);
            candidates = List.copyOf(candidates);
            if (choices.isEmpty() || choices.size() > 3) {
                throw new IllegalArgumentException("a choice is among one to three entries, not " + choices.size());
            }
        }
    }

    /// No known entry is meant, or none that answers.
    ///
    /// @param limitation what keeps it from being answered, if that is known
    record Unknown(List<Candidate> candidates, @Nullable Limitation limitation) implements Match {

        public Unknown {
            candidates = List.copyOf(candidates);
        }

        public Unknown(List<Candidate> candidates) {
            this(candidates, null);
        }
    }

    /// What keeps an utterance from being answered, although it is understood in part.
    sealed interface Limitation {}

    /// A question of a kind that no entry answers, such as one for a template.
    ///
    /// @param related the entry about the same thing; null if that is unclear
    record OtherKind(QuestionKind kind, @Nullable Entry related) implements Limitation {}

    /// A message in another language than English.
    ///
    /// @param code of the language, by ISO 639-1
    record OtherLanguage(String code) implements Limitation {}
}
