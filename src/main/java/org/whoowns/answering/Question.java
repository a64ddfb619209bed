package org.whoowns.answering;

import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.parsing.QuestionText;
import org.whoowns.knowledge.text.InputText;

/// Question in words, or a click on a reference, with its context. Words are cleaned and truncated, whoever typed them
/// and wherever.
public sealed interface Question {

    QuestionContext context();

    record Utterance(QuestionText text, QuestionContext context) implements Question {

        public Utterance(String words, QuestionContext context) {
            this(QuestionText.of(InputText.clean(words)), context);
        }

        /// A question without context, as on a terminal.
        public Utterance(String words) {
            this(words, QuestionContext.ANYBODY);
        }

        /// The words that count.
        public String words() {
            return text.words();
        }

        /// Whether the middle of what was typed is missing.
        public boolean isTruncated() {
            return text.isTruncated();
        }
    }

    record Click(Reference reference, QuestionContext context) implements Question {

        /// A click without context.
        public Click(Reference reference) {
            this(reference, QuestionContext.ANYBODY);
        }
    }
}
