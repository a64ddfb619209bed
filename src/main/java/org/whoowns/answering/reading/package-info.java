/// From an utterance to what the person wants.
@NullMarked
package org.whoowns.answering.reading;

import org.jspecify.annotations.NullMarked;
