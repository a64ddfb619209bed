/// From an utterance to what the person wants.
@NullMarked
package org.whoowns.answering.parsing;

import org.jspecify.annotations.NullMarked;
