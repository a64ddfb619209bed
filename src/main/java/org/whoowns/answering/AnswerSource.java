package org.whoowns.answering;

/// Source of answers, with how they were found. Thread-safe.
public interface AnswerSource {

    /// Answers words or a click.
    Answer answer(Question question);

    /// Answers words, and tells how the answer was found.
    AnsweredQuestion trace(Question.Utterance question);
}
