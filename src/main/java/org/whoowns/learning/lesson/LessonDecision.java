package org.whoowns.learning.lesson;

import org.whoowns.learning.lesson.jdbc.LessonState;

/// Decision on a lesson.
public enum LessonDecision {
    /// Puts it in force: a proposal, or again what was dismissed or undone.
    CONFIRM(LessonState.IN_FORCE),
    DISMISS(LessonState.DISMISSED),
    UNDO(LessonState.UNDONE);

    private final LessonState after;

    LessonDecision(LessonState after) {
        this.after = after;
    }

    LessonState after() {
        return after;
    }

    /// Whether it can be taken on a lesson in that state.
    public boolean appliesTo(LessonState state) {
        return switch (this) {
            case CONFIRM -> state != LessonState.IN_FORCE;
            case DISMISS -> state == LessonState.PROPOSED;
            case UNDO -> state == LessonState.IN_FORCE;
        };
    }
}
