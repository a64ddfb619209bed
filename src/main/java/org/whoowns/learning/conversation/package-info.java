/// Memory of conversations: what the last answer was about, for a day, on any replica.
@NullMarked
package org.whoowns.learning.conversation;

import org.jspecify.annotations.NullMarked;
