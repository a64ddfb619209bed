/// Matching of utterances to knowledge entries, with scores and evidence.
@NullMarked
package org.whoowns.matching;

import org.jspecify.annotations.NullMarked;
