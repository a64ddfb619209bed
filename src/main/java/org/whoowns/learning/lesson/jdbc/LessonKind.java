package org.whoowns.learning.lesson.jdbc;

/// Kind of a lesson.
public enum LessonKind {
    /// Phrases that lead to an entry.
    MEANS,
    /// Phrases that no entry answers.
    NOT_FOR_US,
    /// An entry of the workspace's own, with its phrases.
    ENTRY
}
