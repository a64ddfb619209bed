package org.whoowns.matching;

/// How one entry stands to an utterance.
///
/// @param outOfScopeMargin by how much it is ahead of all that is elsewhere
/// @param runnerUpMargin by how much its score is above that of the best other entry; below 0 for all but the first
/// @param nearness how near it is, from -1 to 1
/// @param nearest its nearest phrase
record EntryScore(float outOfScopeMargin, float runnerUpMargin, float nearness, Phrase nearest) {}
