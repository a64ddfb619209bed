/// Slack's blocks and markup, made so that they keep Slack's limits and nothing live slips in.
@NullMarked
package org.whoowns.slack.blocks;

import org.jspecify.annotations.NullMarked;
