/// Sentence embeddings: the model, its cache, and vector arithmetic.
@NullMarked
package org.whoowns.matching.embedding;

import org.jspecify.annotations.NullMarked;
