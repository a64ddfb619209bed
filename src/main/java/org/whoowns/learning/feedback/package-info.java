/// Feedback on answers: the votes of people, and what they say was wrong.
@NullMarked
package org.whoowns.learning.feedback;

import org.jspecify.annotations.NullMarked;
