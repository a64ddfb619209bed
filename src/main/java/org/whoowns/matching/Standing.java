package org.whoowns.matching;

/// How one entry stands to an utterance.
///
/// @param lead by how much its score is above that of all that is elsewhere
/// @param gap by how much its score is above that of the best other entry; below 0 for all but the first
/// @param nearness how near the nearest phrase is, from -1 to 1
/// @param nearest that phrase
record Standing(float lead, float gap, float nearness, Phrase nearest) {}
