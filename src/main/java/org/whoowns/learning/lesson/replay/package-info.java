/// Replay of past questions, to see what a lesson would change.
@NullMarked
package org.whoowns.learning.lesson.replay;

import org.jspecify.annotations.NullMarked;
