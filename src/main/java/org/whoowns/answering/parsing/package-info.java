/// Parsing of utterances to intents.
@NullMarked
package org.whoowns.answering.parsing;

import org.jspecify.annotations.NullMarked;
