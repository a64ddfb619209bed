package org.whoowns.answering.overlay;

import org.jspecify.annotations.Nullable;
import org.whoowns.matching.embedding.QuantizedVector;

/// Phrase that a workspace has taught.
///
/// @param entry id of the entry it leads to; null for a question that is not for us
/// @param vector its embedding; without one, only the same words lead there
public record TaughtPhrase(@Nullable String entry, String text, QuantizedVector vector) {}
