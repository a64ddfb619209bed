package org.whoowns.matching;

import java.util.List;

/// The verdict on an utterance.
public sealed interface Match {

    /// The best entries, best first, at most three, whatever the verdict. Empty only for words that say nothing.
    List<Candidate> candidates();

    /// One entry is meant.
    record Confident(Candidate best, List<Candidate> candidates) implements Match {

        public Confident {
            candidates = List.copyOf(candidates);
        }
    }

    /// One of two or three entries is meant; the person picks.
    record Ambiguous(List<Candidate> choices, List<Candidate> candidates) implements Match {

        public Ambiguous {
            choices = List.copyOf(choices);
            candidates = List.copyOf(candidates);
            if (choices.isEmpty() || choices.size() > 3) {
                throw new IllegalArgumentException("a choice is among one to three entries, not " + choices.size());
            }
        }
    }

    /// Nothing that is known is meant.
    record Unknown(List<Candidate> candidates) implements Match {

        public Unknown {
            candidates = List.copyOf(candidates);
        }
    }
}
