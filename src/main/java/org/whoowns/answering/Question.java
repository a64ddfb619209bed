package org.whoowns.answering;

import org.whoowns.answering.context.QuestionContext;

/// A question: words, or a reference to an answer, and the context in which it is asked.
public sealed interface Question {

    /// Who asks, and where.
    QuestionContext context();

    /// A question in somebody's own words.
    record Utterance(String words, QuestionContext context) implements Question {

        /// Asked by nobody in particular, as on a terminal.
        public Utterance(String words) {
            this(words, QuestionContext.ANYBODY);
        }
    }

    /// A click on something that leads to an answer.
    record Click(Reference reference, QuestionContext context) implements Question {

        /// Asked by nobody in particular.
        public Click(Reference reference) {
            this(reference, QuestionContext.ANYBODY);
        }
    }
}
