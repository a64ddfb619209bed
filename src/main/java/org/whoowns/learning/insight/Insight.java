package org.whoowns.learning.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.feedback.VoteCounts;

/// What the questions of a workspace show.
///
/// @param weeks the last ones, the earliest first
/// @param gaps how many questions wait for an answer, up to a limit
/// @param votes of the last four weeks
/// @param contested the most contested boundaries, the most asked first
/// @param due how many entries are due for review
/// @param answerTime median time to an answer of questions that were forwarded, of the last four weeks; null without
///     any
public record Insight(
        List<Week> weeks,
        int gaps,
        VoteCounts votes,
        List<Contested> contested,
        int due,
        @Nullable Duration answerTime) {

    public Insight {
        weeks = List.copyOf(weeks);
        contested = List.copyOf(contested);
    }

    /// The questions of a week.
    ///
    /// @param monday its first day
    /// @param answered those that found their entry at once
    public record Week(LocalDate monday, int asked, int answered) {

        /// In percent, rounded.
        public int share() {
            return asked == 0 ? 0 : Math.round(100f * answered / asked);
        }
    }

    /// Two responsibilities of different roles, between which questions are.
    ///
    /// @param one id of an entry
    /// @param other id of an entry
    /// @param times how often it was asked
    /// @param askers at least so many people asked
    public record Contested(String one, String other, int times, int askers) {}

    public Week lastWeek() {
        return weeks.getLast();
    }
}
