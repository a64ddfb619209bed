package org.whoowns.learning.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.overlay.TaughtPhrase;
import org.whoowns.knowledge.Entry;
import org.whoowns.learning.lesson.jdbc.LessonKind;
import org.whoowns.learning.lesson.jdbc.LessonRow;

/// Validated content of a lesson.
///
/// @param id of the lesson; the same for the same content
/// @param entry that the phrases lead to; null for what is not for us
/// @param document file of the entry, if it is a new one; null for others
record LessonDraft(
        String id,
        LessonKind kind,
        @Nullable Entry entry,
        @Nullable String document,
        List<TaughtPhrase> phrases) {

    LessonDraft {
        phrases = List.copyOf(phrases);
    }

    /// The content of a lesson that was taught before; its entry may be gone.
    static LessonDraft of(LessonRow lesson, @Nullable Entry entry) {
        return new LessonDraft(lesson.id(), lesson.kind(), entry, lesson.document(), lesson.phrases());
    }

    /// The entry, if it is a new one of the workspace's own.
    @Nullable
    Entry own() {
        return document == null ? null : entry;
    }
}
