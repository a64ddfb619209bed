package org.whoowns.answering;

import org.whoowns.answering.context.QuestionContext;

/// Question in words, or a click on a reference, with its context.
public sealed interface Question {

    QuestionContext context();

    record Utterance(String words, QuestionContext context) implements Question {

        /// A question without context, as on a terminal.
        public Utterance(String words) {
            this(words, QuestionContext.ANYBODY);
        }
    }

    record Click(Reference reference, QuestionContext context) implements Question {

        /// A click without context.
        public Click(Reference reference) {
            this(reference, QuestionContext.ANYBODY);
        }
    }
}
