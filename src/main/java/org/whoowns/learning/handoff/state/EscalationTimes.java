package org.whoowns.learning.handoff.state;

import java.time.Duration;

/// Timeouts of the escalation of a hand-off.
///
/// @param deputyAfter working time without an answer after which the deputy is asked
/// @param curatorsAfter time on weekdays after which the curators are asked
/// @param endAfter time after which the asker is told that nobody has answered
public record EscalationTimes(Duration deputyAfter, Duration curatorsAfter, Duration endAfter) {}
