package org.whoowns.answering;

import org.whoowns.matching.Match;

/// What an utterance was taken to mean.
///
/// @param match what the words come nearest to, whatever was asked
public record Understanding(Ask ask, Match match) {}
