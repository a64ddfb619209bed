package org.whoowns.learning.lesson;

import org.whoowns.learning.lesson.replay.ReplayReport;

/// What a lesson would change.
///
/// @param takesEffect whether it would at once; otherwise a curator decides on it
public record LessonPreview(ReplayReport report, boolean takesEffect) {}
