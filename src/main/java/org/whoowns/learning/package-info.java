/// What is learnt from questions, and what is remembered of those who ask them.
@NullMarked
package org.whoowns.learning;

import org.jspecify.annotations.NullMarked;
