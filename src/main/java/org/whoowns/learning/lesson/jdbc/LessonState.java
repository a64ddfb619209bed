package org.whoowns.learning.lesson.jdbc;

/// State of a lesson.
public enum LessonState {
    /// Waits for a curator.
    PROPOSED,
    IN_FORCE,
    /// A curator decided against it.
    DISMISSED,
    /// Was in force.
    UNDONE;

    /// Whether it counts toward the limits.
    public boolean isOpen() {
        return this == PROPOSED || this == IN_FORCE;
    }
}
