/// Builders for Slack's Block Kit and mrkdwn that keep Slack's limits and escape foreign text.
@NullMarked
package org.whoowns.slack.blocks;

import org.jspecify.annotations.NullMarked;
