/// Messages that are sent in the background, and looked for before they are sent again.
@NullMarked
package org.whoowns.slack.outbox;

import org.jspecify.annotations.NullMarked;
