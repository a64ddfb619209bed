/// The answering use case: from a user's words to an answer, independent of the user interface.
@NullMarked
package org.whoowns.answering;

import org.jspecify.annotations.NullMarked;
