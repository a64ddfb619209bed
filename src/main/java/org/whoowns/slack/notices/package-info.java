/// Notices of changes in Slack: direct messages about roles, lines in channels that teams subscribed.
@NullMarked
package org.whoowns.slack.notices;

import org.jspecify.annotations.NullMarked;
