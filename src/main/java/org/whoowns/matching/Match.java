package org.whoowns.matching;

import java.util.List;

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

    /// No known entry is meant.
    record Unknown(List<Candidate> candidates) implements Match {

        public Unknown {
            candidates = List.copyOf(candidates);
        }
    }
}
