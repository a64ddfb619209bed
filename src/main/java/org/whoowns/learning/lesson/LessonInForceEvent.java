package org.whoowns.learning.lesson;

import org.jspecify.annotations.Nullable;

/// Application event: a lesson is in force. It is published at least once, after a crash by another replica, so that
/// listeners have to be idempotent.
///
/// @param gap id of the unanswered question that led to it; null for none
/// @param entry id of the entry; null for what is not for us
/// @param taughtBy user id
public record LessonInForceEvent(
        String workspace,
        String lesson,
        @Nullable String gap,
        @Nullable String entry,
        String taughtBy) {}
