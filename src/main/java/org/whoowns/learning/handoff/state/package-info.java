/// State machine of hand-offs: plain values and one transition function.
@NullMarked
package org.whoowns.learning.handoff.state;

import org.jspecify.annotations.NullMarked;
