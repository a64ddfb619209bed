package org.whoowns.knowledge.scope;

import org.jspecify.annotations.Nullable;

/// Example of a question that resembles this knowledge, but that no entry answers.
///
/// @param kind null for a question that is about something else altogether
/// @param related the id of the entry about the same thing, if there is one
public record OutOfScopeQuestion(
        String text, @Nullable QuestionKind kind, @Nullable String related) {

    public OutOfScopeQuestion(String text) {
        this(text, null, null);
    }
}
