package org.whoowns.answering;

import java.time.Duration;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.matching.Match;

/// An answer together with how it was found, for measuring and for programs.
///
/// @param match what the words come nearest to, whatever was asked; without candidates where they were not
///     matched at all
/// @param interpretation how long it took to find out what is asked
public record AnsweredQuestion(Ask ask, Match match, Answer answer, Duration interpretation) {}
