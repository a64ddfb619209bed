/// Interpretation of follow-ups within their conversation.
@NullMarked
package org.whoowns.answering.continuation;

import org.jspecify.annotations.NullMarked;
