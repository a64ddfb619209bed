package org.whoowns.learning.lesson.replay;

import org.jspecify.annotations.Nullable;
import org.whoowns.matching.embedding.QuantizedVector;

/// Question of the past.
///
/// @param entry id of the entry that answered it; null if none did for sure
public record PastQuestion(
        String utterance, QuantizedVector vector, @Nullable String entry) {}
