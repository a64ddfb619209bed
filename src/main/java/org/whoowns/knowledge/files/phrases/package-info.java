/// Phrase files of a knowledge folder: further ways to ask for an entry.
@NullMarked
package org.whoowns.knowledge.files.phrases;

import org.jspecify.annotations.NullMarked;
