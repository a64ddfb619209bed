/// Which entry is meant: from the words that somebody typed to a match with its evidence.
@NullMarked
package org.whoowns.matching;

import org.jspecify.annotations.NullMarked;
