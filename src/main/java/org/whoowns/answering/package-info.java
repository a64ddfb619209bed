/// The use case: from a person's words to an answer that any door can show.
@NullMarked
package org.whoowns.answering;

import org.jspecify.annotations.NullMarked;
