/// What becomes of messages that are sent.
@NullMarked
package org.whoowns.learning.delivery;

import org.jspecify.annotations.NullMarked;
