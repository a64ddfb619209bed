package org.whoowns.evaluation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/// Question labelled with the expected entries and owners.
///
/// @param line in the file, from 1
/// @param accepted ids of the expected entries; empty if the question is out of scope
/// @param hard whether the label is beyond debate
/// @param before the question before it in the same conversation; empty if it stands on its own
/// @param part the part of the file that it belongs to; empty for none
/// @param facets accepted values of further facets of the answer, by facet
public record LabelledQuestion(
        int line,
        String question,
        SequencedSet<String> accepted,
        OwnerLabel owner,
        boolean hard,
        String before,
        String part,
        Map<Facet, Set<String>> facets) {

    /// A facet of an answer beside entry and owner, as in `ask --json`.
    public enum Facet {
        /// Whether the first line says yes, no or partly.
        POLARITY,
        /// The entry offered to a question that has no answer.
        RELATED,
        LANGUAGE,
        /// The kind of question.
        KIND,
        /// The entry of the second of two questions.
        SECOND;

        /// The name of its column.
        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A question of its own, without facets.
    public LabelledQuestion(int line, String question, SequencedSet<String> accepted, OwnerLabel owner, boolean hard) {
        this(line, question, accepted, owner, hard, "", "", Map.of());
    }

    public LabelledQuestion {
        facets = Map.copyOf(facets);
        accepted = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(accepted));
    }

    public boolean isInScope() {
        return !accepted.isEmpty();
    }
}
