/// Which words are used: an index of the curated phrases by their words.
@NullMarked
package org.whoowns.matching.lexical;

import org.jspecify.annotations.NullMarked;
