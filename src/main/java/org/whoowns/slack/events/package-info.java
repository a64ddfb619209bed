/// How Slack's requests come in: checked first, then read, then handed to Bolt.
@NullMarked
package org.whoowns.slack.events;

import org.jspecify.annotations.NullMarked;
