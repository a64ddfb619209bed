package org.whoowns.learning.lesson;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.overlay.TaughtPhrase;
import org.whoowns.knowledge.Entry;
import org.whoowns.learning.lesson.jdbc.LessonKind;
import org.whoowns.learning.lesson.jdbc.LessonRow;
import org.whoowns.learning.lesson.jdbc.LessonState;
import org.whoowns.learning.lesson.jdbc.LessonTransaction;

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

    /// The lesson to be stored.
    ///
    /// @param before the stored one; null for a new one
    /// @param gap id of the unanswered question that leads to it; null for none
    /// @param user who teaches it; empty for nobody in particular
    LessonRow row(
            LessonTransaction change,
            @Nullable LessonRow before,
            @Nullable String gap,
            LessonState state,
            String user,
            Instant now) {
        return new LessonRow(
                change.workspace(),
                id,
                kind,
                state,
                entry == null ? null : entry.id(),
                document,
                gap,
                before == null ? user : before.taughtBy(),
                before == null ? now : before.taughtAt(),
                state == LessonState.IN_FORCE ? user : null,
                change.number(),
                phrases);
    }

    /// The entry, if it is a new one of the workspace's own.
    @Nullable
    Entry own() {
        return document == null ? null : entry;
    }
}
