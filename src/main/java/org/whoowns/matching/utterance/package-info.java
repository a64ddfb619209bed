/// Normalisation of utterances and their clauses.
@NullMarked
package org.whoowns.matching.utterance;

import org.jspecify.annotations.NullMarked;
