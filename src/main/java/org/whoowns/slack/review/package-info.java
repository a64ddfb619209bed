/// Review dates in Slack: what is due, on Home, by a command and in a direct message to its curators.
@NullMarked
package org.whoowns.slack.review;

import org.jspecify.annotations.NullMarked;
