package org.whoowns.matching;

/// Scores of one entry for an utterance.
///
/// @param outOfScopeMargin its lead over the out-of-scope class
/// @param runnerUpMargin its lead over the best other entry; negative for all but the first
/// @param similarity to its nearest phrase, from -1 to 1
record EntryScore(float outOfScopeMargin, float runnerUpMargin, float similarity, Phrase nearest) {}
