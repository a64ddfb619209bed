package org.whoowns.learning.lesson;

import java.util.List;
import org.whoowns.learning.lesson.replay.ReplayReport;

/// Outcome of teaching something, or of a decision on it.
public sealed interface LessonOutcome {

    /// Waits for a curator.
    record Proposed(String lesson) implements LessonOutcome {}

    /// Answers the next question.
    record InForce(String lesson) implements LessonOutcome {}

    /// No longer applies, or never will.
    record Withdrawn(String lesson) implements LessonOutcome {}

    /// Would take questions from other entries, and nobody who may has confirmed that.
    record Stealing(ReplayReport report) implements LessonOutcome {}

    /// @param reasons in sentences, at least one
    record Refused(List<String> reasons) implements LessonOutcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
