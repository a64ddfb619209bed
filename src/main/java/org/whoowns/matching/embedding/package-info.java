/// What words mean, as vectors: the sentence embedding model inside this process, and the vectors that it has made.
@NullMarked
package org.whoowns.matching.embedding;

import org.jspecify.annotations.NullMarked;
