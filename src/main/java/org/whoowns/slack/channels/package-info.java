/// Choosing the channel in which something is posted.
@NullMarked
package org.whoowns.slack.channels;

import org.jspecify.annotations.NullMarked;
