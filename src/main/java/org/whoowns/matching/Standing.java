package org.whoowns.matching;

/// How one entry stands to an utterance.
///
/// @param lead by how much it is ahead of all that is elsewhere
/// @param gap by how much its score is above that of the best other entry; below 0 for all but the first
/// @param nearness how near it is, from -1 to 1
/// @param nearest its nearest phrase
record Standing(float lead, float gap, float nearness, Phrase nearest) {}
