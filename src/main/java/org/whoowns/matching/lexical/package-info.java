/// Lexical features: TF-IDF vectors and spelling correction.
@NullMarked
package org.whoowns.matching.lexical;

import org.jspecify.annotations.NullMarked;
