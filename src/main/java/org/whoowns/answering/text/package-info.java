/// Answers as plain text.
@NullMarked
package org.whoowns.answering.text;

import org.jspecify.annotations.NullMarked;
