package org.whoowns.learning.lesson.jdbc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.overlay.TaughtPhrase;

/// Lesson, as it is stored.
///
/// @param entry id of the entry; null for what is not for us
/// @param document file of an own entry; null for others
/// @param gap id of the unanswered question that led to it; null for none
/// @param taughtBy user id; empty if it was suggested in nobody's name
/// @param decidedBy user id of whoever changed its state last; null if nobody did
/// @param number of its latest change
public record LessonRow(
        String workspace,
        String id,
        LessonKind kind,
        LessonState state,
        @Nullable String entry,
        @Nullable String document,
        @Nullable String gap,
        String taughtBy,
        Instant taughtAt,
        @Nullable String decidedBy,
        long number,
        List<TaughtPhrase> phrases) {

    public LessonRow {
        phrases = List.copyOf(phrases);
    }

    /// The user id of whom people hear that they wrote it: who decided on what was suggested in nobody's name.
    public String author() {
        return taughtBy.isEmpty() && decidedBy != null ? decidedBy : taughtBy;
    }

    public LessonRow in(LessonState other, @Nullable String person, long change) {
        return new LessonRow(
                workspace, id, kind, other, entry, document, gap, taughtBy, taughtAt, person, change, phrases);
    }

    public LessonRow withPhrases(List<TaughtPhrase> others) {
        return new LessonRow(
                workspace, id, kind, state, entry, document, gap, taughtBy, taughtAt, decidedBy, number, others);
    }
}
