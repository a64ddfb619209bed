package org.whoowns.learning.review.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Message to a curator in a month.
///
/// @param person the user id
/// @param month such as `2026-12`
/// @param startedAt when it was marked to be sent; null before that
public record Reminder(
        String workspace,
        String person,
        String month,
        Progress progress,
        @Nullable Instant startedAt) {

    /// How far it is.
    public enum Progress {
        PENDING,
        /// It may have been sent.
        SENDING,
        /// It was sent, or can't be.
        SENT
    }

    /// The id by which it is found again in the conversation.
    public String tag() {
        return month + "-" + person;
    }
}
