package org.whoowns.learning.lesson;

import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.List;
import java.util.Optional;
import org.whoowns.learning.lesson.jdbc.LessonKind;
import org.whoowns.learning.lesson.jdbc.LessonTransaction;

/// How much a workspace can teach. Proposals count, since they can be confirmed at any time.
final class LessonLimits {

    /// Phrases.
    static final int MAX_LESSONS = 2_000;

    static final int MAX_ENTRIES = 200;
    /// So that nobody fills the curators' list by clicking.
    static final int MAX_SUGGESTIONS = 200;

    private LessonLimits() {}

    /// Why a lesson can't be added; empty if it can.
    static Optional<LessonOutcome> refusal(LessonTransaction change, LessonKind kind, int phrases) {
        if (change.phrases() + phrases > MAX_LESSONS) {
            return refused(text("teach.full", MAX_LESSONS));
        }
        return kind == LessonKind.ENTRY && change.entries() >= MAX_ENTRIES
                ? refused(text("teach.full.entries", MAX_ENTRIES))
                : Optional.empty();
    }

    /// Why nothing can be suggested in nobody's name; empty if something can.
    static Optional<LessonOutcome> refusal(LessonTransaction change) {
        return change.suggestions() >= MAX_SUGGESTIONS ? refused(text("teach.full.suggestions")) : Optional.empty();
    }

    private static Optional<LessonOutcome> refused(String reason) {
        return Optional.of(new LessonOutcome.Refused(List.of(reason)));
    }
}
