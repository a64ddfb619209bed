package org.whoowns.answering;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.matching.Match;

/// Answer with the trace of how it was found, for evaluation and JSON output.
///
/// @param match of the words; without candidates if they were not matched
/// @param interpretation how long the interpretation took
/// @param followUp how the words continued their conversation; null for a question of its own
public record AnsweredQuestion(
        Ask ask,
        Match match,
        Answer answer,
        Duration interpretation,
        @Nullable FollowUp followUp) {}
