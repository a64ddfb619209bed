/// HTTP endpoint, event deduplication and the Bolt app, which Socket Mode also uses.
@NullMarked
package org.whoowns.slack.events;

import org.jspecify.annotations.NullMarked;
