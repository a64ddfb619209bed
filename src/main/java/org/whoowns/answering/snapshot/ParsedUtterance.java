package org.whoowns.answering.snapshot;

import org.whoowns.answering.parsing.Ask;
import org.whoowns.matching.Match;

/// What an utterance was taken to mean.
///
/// @param match what the words come nearest to, whatever was asked
public record ParsedUtterance(Ask ask, Match match) {}
